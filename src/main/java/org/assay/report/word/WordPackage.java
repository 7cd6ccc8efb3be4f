package org.assay.report.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.assay.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The parts of a Word file in their order. Those that are not put anew keep every byte. */
final class WordPackage {

    // The import let it in with less; this only keeps a bomb from being unpacked by us.
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final String BOM = "\uFEFF";

    private record Part(ZipEntry entry, byte[] bytes) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** @throws Refusal {@code WORD_DAMAGED} */
    static WordPackage read(byte[] file) {
        WordPackage read = new WordPackage();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES + 1 - total));
                total += bytes.length;
                if (total > MOST_BYTES) throw new Refusal("WORD_DAMAGED");
                read.parts.putIfAbsent(entry.getName(), new Part(entry, bytes));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("WORD_DAMAGED");
        }
        return read;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    boolean isSigned() {
        return parts.keySet().stream().anyMatch(name -> name.startsWith("_xmlsignatures/"));
    }

    /**
     * A part's markup, or null where there is no such part.
     *
     * @throws Refusal {@code WORD_DAMAGED} where it is broken, declares a document type or is not UTF-8
     */
    @Nullable String xml(String name) {
        Part part = parts.get(name);
        if (part == null) return null;
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(part.bytes)).toString();
            requireWellFormed(text);
            return text;
        } catch (CharacterCodingException | XMLStreamException broken) {
            throw new Refusal("WORD_DAMAGED");
        }
    }

    /** Replaces a part, or adds one at the end. */
    void put(String name, String xml) {
        try {
            requireWellFormed(xml);
        } catch (XMLStreamException ours) {
            throw new IllegalStateException("broken markup for " + name, ours);
        }
        Part old = parts.get(name);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        // A new part takes the time of one that was there: equal input, equal bytes.
        ZipEntry model = old != null ? old.entry : parts.values().iterator().next().entry;
        if (model.getTime() != -1) entry.setTimeLocal(model.getTimeLocal());
        parts.put(name, new Part(entry, xml.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Part part : parts.values()) {
                ZipEntry entry = new ZipEntry(part.entry.getName());
                if (part.entry.getTime() != -1) entry.setTimeLocal(part.entry.getTimeLocal());
                entry.setMethod(part.entry.getMethod() == ZipEntry.STORED ? ZipEntry.STORED : ZipEntry.DEFLATED);
                if (entry.getMethod() == ZipEntry.STORED) {
                    CRC32 sum = new CRC32();
                    sum.update(part.bytes);
                    entry.setSize(part.bytes.length);
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void requireWellFormed(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        String text = xml.startsWith(BOM) ? xml.substring(1) : xml;
        XMLStreamReader reader = factory.createXMLStreamReader(new java.io.StringReader(text));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.DTD) throw new XMLStreamException("document type");
        }
    }
}
