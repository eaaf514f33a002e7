"""What is written for graphs, archives, maps, calendars and libraries opens in the tool that it is for."""

from __future__ import annotations

import datetime
import io
import json
import re

import icalendar
import networkx
import pytest
import rdflib
from rdflib.namespace import PROV, RDF

from depeche.errors import NoSides, UnknownForm
from depeche.records.filters import Filters
from depeche.records.record import CommitmentRecord, EventRecord
from depeche.views.exports.forms import export, form
from depeche.views.exports.material import material

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
# The terms that our annotations use, as http://www.w3.org/ns/anno.jsonld defines them: CI has no network.
ANNO = {
    "oa": str(OA), "as": "http://www.w3.org/ns/activitystreams#", "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/", "id": "@id", "type": "@type",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "Annotation": "oa:Annotation", "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage", "TextualBody": "oa:TextualBody",
    "TextQuoteSelector": "oa:TextQuoteSelector", "TextPositionSelector": "oa:TextPositionSelector",
    "Software": "as:Application", "describing": "oa:describing", "tagging": "oa:tagging", "linking": "oa:linking",
    "body": {"@id": "oa:hasBody", "@type": "@id"}, "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"}, "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"}, "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "value": "rdf:value", "format": "dc:format",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "name": "foaf:name",
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "generator": {"@id": "as:generator", "@type": "@id"}, "total": "as:totalItems",
    "first": {"@id": "as:first", "@type": "@id"}, "startIndex": "as:startIndex",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
}  # fmt: skip


def happened(given):
    return [r for r in given.found if isinstance(r, EventRecord) and r.status in ("happened", "ongoing")]


def test_gexf_opens_with_time(given):
    network = networkx.read_gexf(io.BytesIO(export("gexf", given)[0]))
    edges = list(network.edges(data=True))
    assert len(edges) == len(happened(given))
    assert set(network.nodes) >= {"RUS", "TGO"}
    assert network.graph["mode"] == "dynamic"
    dated = {r.id: (r.first, r.last) for r in happened(given)}
    for _, _, tie in edges:
        record = str(tie["id"]).rpartition(".")[0]
        assert (tie.get("start"), tie.get("end")) == dated[record]


def test_gexf_names_no_day_but_those_of_the_articles(example):
    made = export("gexf", example)[0].decode()
    assert 'lastmodifieddate="2025-11-22"' in made
    assert 'timeformat="date"' in made


def test_graphml_opens_with_the_same_ties(given):
    network = networkx.read_graphml(io.BytesIO(export("graphml", given)[0]), force_multigraph=True)
    assert network.number_of_edges() == len(happened(given))
    assert {tie["record"].rpartition(".")[0] for *_, tie in network.edges(data=True)} == {r.id for r in happened(given)}
    assert network.nodes["RUS"]["label"] == "Russia"


def test_geojson_has_a_point_for_every_town_that_is_known(example):
    form_ = json.loads(export("geojson", example)[0])
    assert form_["type"] == "FeatureCollection"
    places = {f["properties"]["place"]: f["geometry"]["coordinates"] for f in form_["features"]}
    assert places["Lomé"] == [1.2215, 6.1287]  # longitude first, as the standard has it
    for feature in form_["features"]:
        east, north = feature["geometry"]["coordinates"]
        assert (-180 <= east <= 180, -90 <= north <= 90) == (True, True)


def test_geojson_counts_every_record_that_has_no_point(given):
    made, loss = export("geojson", given)
    lost = loss["lost"]
    left = sum(lost.get(name, 0) for name in ("others", "placeless", "places", "places_disputed"))
    assert len(json.loads(made)["features"]) + left == len(given.found)


def test_the_calendar_opens_with_what_is_planned_and_due(given):
    made, loss = export("ics", given)
    calendar = icalendar.Calendar.from_ical(made)
    entries = calendar.walk("VEVENT")
    assert {str(e["UID"]).partition("@")[0] for e in entries} == {
        r.id for r in given.found
        if (isinstance(r, CommitmentRecord) and r.due_by and r.state in ("announced", "under way", "missed"))
        or (isinstance(r, EventRecord) and r.status in ("planned", "called_for", "ongoing", "cancelled") and r.first)
    }  # fmt: skip
    for entry in entries:
        assert entry["DTSTART"].dt < entry["DTEND"].dt
        assert type(entry["DTSTART"].dt) is datetime.date
        assert "«" in str(entry["DESCRIPTION"])
    assert len(entries) + sum(loss["lost"].get(n, 0) for n in ("others", "past", "settled", "undated")) == len(
        given.found
    )
    assert all(len(line) <= 75 for line in made.split(b"\r\n"))


def test_the_calendar_speaks_the_language_that_was_asked_for(example):
    made = export("ics", material(example.ledger, lang="fr"))[0].decode()
    assert "Russie – Togo" in made.replace("\r\n ", "")


def test_prov_tells_of_every_record_which_words_of_which_article_it_rests_on(given):
    graph = rdflib.Graph().parse(data=export("prov", given)[0].decode(), format="json-ld")
    for record in given.found:
        node = rdflib.URIRef(f"urn:depeche:record:{record.id}")
        assert (node, RDF.type, PROV.Entity) in graph
        words = set()
        for report in graph.objects(node, PROV.wasDerivedFrom):
            assert (report, PROV.wasGeneratedBy, None) in graph
            for origin in graph.objects(report, PROV.wasDerivedFrom):
                words |= {str(v) for v in graph.objects(origin, PROV.value)}
                assert (origin, PROV.wasQuotedFrom, None) in graph or "article:" in origin
        assert words == {m.evidence.quote for m in record.members if m.evidence}
    assert len(set(graph.subjects(RDF.type, PROV.Organization))) == len({s.outlet for s in given.sources})


def test_prov_tells_who_judged_and_when(trapped):
    graph = rdflib.Graph().parse(data=export("prov", trapped)[0].decode(), format="json-ld")
    (person,) = graph.subjects(RDF.type, PROV.Person)
    (judging,) = graph.subjects(PROV.wasAssociatedWith, person)
    assert str(graph.value(judging, PROV.endedAtTime)) == "2025-12-01"
    assert str(graph.value(person, rdflib.RDFS.label)) == "=1+1"


def test_annotations_are_found_again_in_their_texts(given):
    whole = json.loads(export("annotations", given)[0])
    texts = {f"urn:depeche:article:{s.digest}": s.text for s in given.sources}
    items = whole["first"]["items"]
    assert whole["total"] == len(items) == sum(m.evidence is not None for r in given.found for m in r.members)
    for item in items:
        quote, position = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in text


def test_annotations_are_annotations_to_a_reader_of_rdf(given):
    whole = json.loads(export("annotations", given)[0])
    assert whole["@context"] == "http://www.w3.org/ns/anno.jsonld"
    graph = rdflib.Graph().parse(data=json.dumps(whole | {"@context": ANNO}), format="json-ld")
    annotations = set(graph.subjects(RDF.type, OA.Annotation))
    assert len(annotations) == len({i["id"] for i in whole["first"]["items"]})
    for annotation in annotations:
        assert (annotation, OA.motivatedBy, OA.describing) in graph
        for target in graph.objects(annotation, OA.hasTarget):
            kinds = {graph.value(s, RDF.type) for s in graph.objects(target, OA.hasSelector)}
            assert kinds == {OA.TextQuoteSelector, OA.TextPositionSelector}


def test_csl_names_every_source_once(given):
    forms = json.loads(export("csl", given)[0])
    assert len({form_["id"] for form_ in forms}) == len(forms) == len(given.sources)
    assert {form_["type"] for form_ in forms} == {"article-newspaper"}
    assert all(len(form_["issued"]["date-parts"][0]) == 3 for form_ in forms)
    assert {form_["container-title"] for form_ in forms} == {source.outlet for source in given.sources}


def test_bibtex_has_an_entry_for_every_source_with_its_braces_closed(given):
    made = export("bibtex", given)[0].decode()
    entries = re.findall(r"^@article\{([a-z0-9-]+),\n((?:  \w+ = \{.*\},?\n)+)\}$", made, flags=re.MULTILINE)
    assert len({key for key, _ in entries}) == len(entries) == len(given.sources)
    for _, fields in entries:
        bare = re.sub(r"\\[{}]", "", fields)
        assert bare.count("{") == bare.count("}")
        assert re.search(r"(?<!\\)[&%$#_^~]", re.sub(r"  (?:url|note) = .*", "", fields)) is None


def test_the_dossier_goes_out_as_markdown_with_the_same_selection(between):
    made, _ = export("markdown", between)
    assert made.decode().startswith("# Russia – Togo\n")
    some = material(between.ledger, Filters(between=("TGO", "RUS"), kind="close_embassy"))
    assert len(export("markdown", some)[0]) < len(made) / 2
    with pytest.raises(NoSides):
        export("markdown", material(between.ledger))


def test_an_unknown_form_or_table_is_refused_with_those_that_there_are(example):
    with pytest.raises(UnknownForm, match="parquet"):
        form("docx")
    with pytest.raises(UnknownForm, match="reports"):
        export("csv", material(example.ledger, table="rumours"))
