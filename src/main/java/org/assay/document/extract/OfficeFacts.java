package org.assay.document.extract;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an office file says of itself in {@code docProps/core.xml} or {@code meta.xml}; both speak Dublin Core. */
final class OfficeFacts implements SafeXml.Elements {

    private final Map<String, String> values = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private OfficeFacts() {}

    static FileFacts of(byte @Nullable [] xml, String what, @Nullable String heading, @Nullable String language) {
        OfficeFacts facts = new OfficeFacts();
        SafeXml.read(xml, what, facts);
        Map<String, String> values = facts.values;
        String title = values.get("title");
        return new FileFacts(
                title != null ? title : heading,
                values.getOrDefault("initial-creator", values.get("creator")),
                null,
                Dates.read(values.getOrDefault("created", values.get("creation-date"))),
                values.getOrDefault("language", language),
                null,
                false);
    }

    @Override
    public boolean start(String name, XMLStreamReader element) {
        text.setLength(0);
        return true;
    }

    @Override
    public void text(String characters) {
        if (text.length() < 2_000) text.append(characters);
    }

    @Override
    public void end(String name) {
        if (!text.toString().isBlank()) values.putIfAbsent(name, text.toString().strip());
        text.setLength(0);
    }
}
