"""Attention: the layers in which rows look at one another, as PyTorch learns them; `learnt.attention` runs them.

Source: Vaswani et al., "Attention is all you need", 2017; Xiong et al., "On layer normalization in the transformer
architecture", 2020.
"""

from collections.abc import Callable

import torch
from torch import Tensor, nn

from training.dropping import drop


class Layer(nn.Module):
    """Each row looks at others, then thinks for itself."""

    def __init__(self, width: int, wider: int, dropped: float) -> None:
        """Lay out a layer.

        Args:
            width: Of a row.
            wider: How many times wider it is while it thinks.
            dropped: Share of numbers dropped in training.
        """
        super().__init__()
        self._dropped = dropped
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.own, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.back = nn.Linear(width, wider * width), nn.Linear(wider * width, width)

    def forward(self, x: Tensor, look: Callable[[Tensor], Tensor]) -> Tensor:
        """The rows after a look.

        Args:
            x: Shape (..., width).
            look: Gives what each row takes from others, shape (..., width), by what each asks for, what it answers to
                and what it tells, shape (..., 3 * width).
        """
        x = x + self._drop(self.out(look(self.own(self.before(x)))))
        return x + self._drop(self.back(torch.relu(self.wide(self.between(x)))))

    def _drop(self, x: Tensor) -> Tensor:
        return drop(x, self._dropped, learning=self.training)


def plain(name: str) -> str:
    """The name under which the package knows what PyTorch calls so."""
    return name.replace("layers.", "", 1).replace(".bias", ".offsets")
