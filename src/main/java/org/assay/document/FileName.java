package org.assay.document;

import org.jspecify.annotations.Nullable;

/** The name of a file, made safe to show, to store and to offer for download. It is never a path. */
public final class FileName {

    private static final int LONGEST = 150;
    private static final int LONGEST_ENDING = 12;

    private FileName() {}

    /** @param title names the file where it has no name of its own */
    public static String of(@Nullable String given, String title) {
        String name = clean(given == null ? "" : lastPart(given));
        if (stem(name).isEmpty()) name = clean(title.replace('/', ' ').replace('\\', ' ')) + (name.isEmpty() ? ".txt" : name);
        if (stem(name).isEmpty()) name = "document" + name;
        return shortened(name);
    }

    /** The name without folders and ending: what a title may be made from. */
    static String stem(String name) {
        String last = clean(lastPart(name));
        int dot = last.lastIndexOf('.');
        return dot < 0 || last.length() - dot > LONGEST_ENDING ? last : last.substring(0, dot);
    }

    private static String lastPart(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Without control and format characters (a right-to-left override hides an ending), quotes and what Windows bans. */
    private static String clean(String name) {
        return name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip()
                .replaceAll("^\\.+(?=\\.)|^\\.+$", "");
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int keep = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(keep - 1))) keep--;
        return name.substring(0, keep) + ending;
    }
}
