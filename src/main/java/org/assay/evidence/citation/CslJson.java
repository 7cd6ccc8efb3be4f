package org.assay.evidence.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.evidence.Imprint;
import org.assay.evidence.SourceEntry;
import org.assay.evidence.SourceKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CSL-JSON, as Zotero and Crossref write it: one item, or a list of items. */
final class CslJson {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(60).build())
                    .build())
            .build();

    private CslJson() {}

    /** Item by item: what follows a damaged place can't be told apart any more, so reading ends there and says where. */
    static List<BibliographyEntry> read(String text) {
        List<BibliographyEntry> entries = new ArrayList<>();
        int line = 1;
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken token = parser.nextToken();
            boolean list = token == JsonToken.START_ARRAY;
            if (list) token = parser.nextToken();
            while (token != null && token != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                JsonNode item = parser.readValueAsTree();
                if (!list && item.has("items")) item.get("items").forEach(each -> entries.add(entry(1, each)));
                else entries.add(entry(line, item));
                token = parser.nextToken();
            }
        } catch (JacksonException damaged) {
            var place = damaged.getLocation();
            entries.add(BibliographyEntry.refused(
                    place == null ? line : Math.max(1, place.getLineNr()), "JSON", "JSON_DAMAGED"));
        }
        return entries;
    }

    private static BibliographyEntry entry(int line, JsonNode item) {
        if (!item.isObject()) return BibliographyEntry.refused(line, "", "CSL_NO_ITEM");
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", item, "title");
        put(fields, "container", item, "container-title");
        put(fields, "publisher", item, "publisher");
        put(fields, "place", item, "publisher-place");
        put(fields, "volume", item, "volume");
        put(fields, "issue", item, "issue");
        put(fields, "pages", item, "page");
        put(fields, "edition", item, "edition");
        put(fields, "doi", item, "DOI");
        put(fields, "isbn", item, "ISBN");
        put(fields, "url", item, "URL");
        put(fields, "language", item, "language");
        Gathered gathered = new Gathered(fields);
        String name = gathered.first("title") == null ? string(item.get("id")) : gathered.first("title");
        if (!gathered.titled()) return BibliographyEntry.refused(line, name == null ? "" : name, "ENTRY_UNTITLED");
        JsonNode authors = item.has("author") ? item.get("author") : item.get("editor");
        SourceKind kind = Kinds.ofCsl(String.valueOf(string(item.get("type"))));
        return BibliographyEntry.read(line, String.valueOf(name), gathered.source(kind, names(authors), issued(item.get("issued"))));
    }

    private static void put(Map<String, String> fields, String name, JsonNode item, String theirs) {
        String value = string(item.get(theirs));
        // Titles may carry a few tags of HTML, which CSL allows there.
        if (value != null) fields.put(name, value.replaceAll("</?(i|b|sub|sup|span|sc)(\\s[^>]*)?>", ""));
    }

    /** Crossref wraps some texts into lists. */
    private static @Nullable String string(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isObject()) return null;
        if (node.isArray()) return node.isEmpty() ? null : string(node.get(0));
        return node.asString();
    }

    private static List<CitedNames.Name> names(@Nullable JsonNode names) {
        List<CitedNames.Name> read = new ArrayList<>();
        if (names == null || !names.isArray()) return read;
        for (JsonNode each : names) {
            String family = string(each.get("family"));
            String literal = string(each.has("literal") ? each.get("literal") : each.get("name"));
            String particle = string(each.get("non-dropping-particle"));
            if (family != null) {
                String whole = particle == null ? family : particle + " " + family;
                read.add(CitedNames.Name.person(clean(whole), clean(string(each.get("given"))), clean(string(each.get("suffix")))));
            } else if (literal != null) {
                read.add(CitedNames.Name.whole(clean(literal)));
            }
        }
        return read;
    }

    private static @Nullable String clean(@Nullable String part) {
        return part == null ? null : part.replace(";", ",").strip();
    }

    private static Issued issued(@Nullable JsonNode issued) {
        if (issued == null || !issued.isObject()) return Issued.UNKNOWN;
        JsonNode parts = issued.path("date-parts").path(0);
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode part : parts) {
            String number = string(part);
            if (number == null || !number.matches("\\d{1,4}")) break;
            numbers.add(Integer.parseInt(number));
        }
        return numbers.isEmpty() ? Issued.of(string(issued.has("raw") ? issued.get("raw") : issued.get("literal"))) : Issued.checked(numbers);
    }

    static String write(List<SourceEntry> sources) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (SourceEntry source : sources) items.add(item("source-" + (items.size() + 1), source));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(items);
    }

    private static Map<String, Object> item(String id, SourceEntry source) {
        Imprint imprint = source.imprint();
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", id);
        item.put("type", Kinds.csl(source));
        item.put("title", source.title());
        List<Map<String, String>> names = CitedNames.of(source.author()).stream().map(CslJson::name).toList();
        item.put("author", names.isEmpty() ? null : names);
        item.put("container-title", imprint.container());
        item.put("publisher", source.publisher());
        item.put("publisher-place", imprint.place());
        List<Integer> issued = Issued.of(source).parts();
        item.put("issued", issued.isEmpty() ? null : Map.of("date-parts", List.of(issued)));
        item.put("volume", imprint.volume());
        item.put("issue", imprint.issue());
        item.put("page", imprint.pages());
        item.put("edition", imprint.edition());
        item.put("DOI", imprint.doi());
        item.put("ISBN", imprint.isbn());
        item.put("URL", source.url());
        item.put("language", source.language());
        Map<String, Object> known = new LinkedHashMap<>();
        item.forEach((name, value) -> {
            if (value != null) known.put(name, value);
        });
        return known;
    }

    private static Map<String, String> name(CitedNames.Name name) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (name.literal() != null) parts.put("literal", name.literal());
        if (name.family() != null) parts.put("family", name.family());
        if (name.given() != null) parts.put("given", name.given());
        if (name.suffix() != null) parts.put("suffix", name.suffix());
        return parts;
    }
}
