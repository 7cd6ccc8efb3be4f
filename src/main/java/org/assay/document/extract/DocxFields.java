package org.assay.document.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Word's other way to write a link: a code, then the words that are linked, each between signs. */
final class DocxFields {

    private static final int DEEPEST = 50;
    private static final int LONGEST_CODE = 4_000;

    private static final class Field {
        final StringBuilder code = new StringBuilder();
        boolean linked;
    }

    private final PageWriter page;
    private final Deque<Field> fields = new ArrayDeque<>();

    DocxFields(PageWriter page) {
        this.page = page;
    }

    void sign(@Nullable String type) {
        if ("begin".equals(type) && fields.size() < DEEPEST) fields.push(new Field());
        Field field = fields.peek();
        if (field == null) return;
        if ("separate".equals(type) && !field.linked) {
            link(field);
        } else if ("end".equals(type)) {
            fields.pop();
            if (field.linked) page.close("a");
        }
    }

    void code(String text) {
        Field field = fields.peek();
        if (field != null && field.code.length() < LONGEST_CODE) field.code.append(text);
    }

    /** A field of one element, which holds the words that are linked. */
    void begin(@Nullable String code) {
        Field field = new Field();
        if (code != null) field.code.append(code, 0, Math.min(code.length(), LONGEST_CODE));
        fields.push(field);
        link(field);
    }

    private void link(Field field) {
        String href = NoteLinks.ofField(field.code.toString());
        if (href == null) return;
        page.open("a", href);
        field.linked = true;
    }

    /** No link goes on in the next paragraph because a file forgot to end it. */
    void endParagraph() {
        for (Field field : fields) {
            if (field.linked) page.close("a");
            field.linked = false;
        }
    }
}
