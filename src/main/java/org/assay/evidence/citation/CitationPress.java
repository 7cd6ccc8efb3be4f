package org.assay.evidence.citation;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.evidence.Imprint;
import org.assay.evidence.SourceEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Sources as a style prints them. Knows no desk and no database. */
public final class CitationPress {

    private static final Safelist TAGS = Safelist.none().addTags("i", "b", "sup", "sub");
    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);

    private CitationPress() {}

    /**
     * The list of sources in the style's own order.
     *
     * @param sources by whatever name the caller knows each
     * @return each citation under its source's name, as HTML with no other tags than {@code i}, {@code b}, {@code sup} and
     *     {@code sub}, and no attributes
     */
    public static Map<String, String> print(CitationStyle style, String language, Map<String, SourceEntry> sources) {
        List<CSLItemData> items = new ArrayList<>();
        sources.forEach((id, source) -> items.add(item(id, source)));
        Map<String, String> printed = new LinkedHashMap<>();
        if (items.isEmpty()) return printed;
        try {
            CSL press = new CSL(new ListItemDataProvider(items), style.file(), language);
            press.setOutputFormat("html");
            press.registerCitationItems(sources.keySet());
            // One by one, in the style's order: the list as a whole does not say which entry is whose.
            for (CSLItemData item : List.copyOf(press.getRegisteredItems())) {
                String[] entries = press.makeBibliography(each -> each.getId().equals(item.getId())).getEntries();
                if (entries.length > 0) printed.put(item.getId(), harmless(entries[0]));
            }
            return printed;
        } catch (IOException missing) {
            throw new UncheckedIOException("citation style " + style.file(), missing);
        }
    }

    private static String harmless(String entry) {
        Document page = Jsoup.parseBodyFragment(entry);
        for (Element span : page.select("span[style]")) {
            String look = span.attr("style");
            if (look.contains("italic")) span.tagName("i");
            else if (look.contains("bold")) span.tagName("b");
        }
        // A numbered style sets the number and the entry side by side.
        page.select(".csl-left-margin").forEach(number -> number.appendText(" "));
        return Jsoup.clean(page.body().html(), "", TAGS, AS_IT_IS).strip();
    }

    private static CSLItemData item(String id, SourceEntry source) {
        Imprint imprint = source.imprint();
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(id)
                .type(CSLType.fromString(Kinds.csl(source)))
                .title(source.title())
                .author(CitedNames.of(source.author()).stream().map(CitationPress::name).toArray(CSLName[]::new));
        String container = imprint.container();
        // A newspaper's or a site's name is its publisher's in most libraries, and styles look for it as the container.
        boolean named = container == null
                && source.publisher() != null
                && List.of("article-newspaper", "webpage", "post").contains(Kinds.csl(source));
        if (named) item.containerTitle(source.publisher());
        if (container != null) item.containerTitle(container);
        if (!named && source.publisher() != null) item.publisher(source.publisher());
        if (imprint.place() != null) item.publisherPlace(imprint.place());
        if (imprint.volume() != null) item.volume(imprint.volume());
        if (imprint.issue() != null) item.issue(imprint.issue());
        if (imprint.pages() != null) item.page(imprint.pages());
        if (imprint.edition() != null) item.edition(imprint.edition());
        if (imprint.doi() != null) item.DOI(imprint.doi());
        if (imprint.isbn() != null) item.ISBN(imprint.isbn());
        if (source.url() != null) item.URL(source.url());
        if (source.language() != null) item.language(source.language());
        List<Integer> issued = Issued.of(source).parts();
        if (!issued.isEmpty()) {
            int[] parts = issued.stream().mapToInt(Integer::intValue).toArray();
            item.issued(new CSLDateBuilder().dateParts(new int[][] {parts}).build());
        }
        return item.build();
    }

    private static CSLName name(CitedNames.Name name) {
        CSLNameBuilder built = new CSLNameBuilder();
        if (name.literal() != null) return built.literal(name.literal()).build();
        built.family(name.family());
        if (name.given() != null) built.given(name.given());
        if (name.suffix() != null) built.suffix(name.suffix());
        return built.build();
    }
}
