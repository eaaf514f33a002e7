"""The pages and the HTTP interface: a door. It parses, asks the rooms before it, and shows what they answer."""
