package org.assay.document.extract;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML element by element; whatever could fetch or multiply content is refused before it does. */
final class SafeXml {

    // No office program nests deeper; our readers keep a stack as deep as this at most.
    private static final int DEEPEST = 1_000;

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Ours comes first, because the JDK's ends in the same exception as broken XML.
        FACTORY.setProperty("jdk.xml.maxElementDepth", String.valueOf(2 * DEEPEST));
        FACTORY.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new Unreadable("FILE_UNSAFE");
        });
    }

    interface Elements {

        /** @return false to leave out the element with all that is in it; then {@link #end} is not called for it */
        boolean start(String name, XMLStreamReader element);

        void end(String name);

        default void text(String text) {}
    }

    private SafeXml() {}

    /** @param what names the format in the refusal where the XML is broken */
    static void read(byte @Nullable [] xml, String what, Elements elements) {
        if (xml == null) return;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            int depth = 0;
            int left = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable("FILE_UNSAFE");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) throw new Unreadable("FILE_TOO_COMPLEX");
                        if (left > 0 || !elements.start(reader.getLocalName(), reader)) left++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (left > 0) left--;
                        else elements.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (left == 0) elements.text(reader.getText());
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw new Unreadable("FILE_DAMAGED", what);
        }
    }

    /** The attribute of that local name in whatever namespace; the two formats never have two of one name. */
    static @Nullable String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) return element.getAttributeValue(i);
        }
        return null;
    }

    static int number(@Nullable String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException nonsense) {
            return otherwise;
        }
    }
}
