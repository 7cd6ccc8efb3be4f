package org.assay.document.ui;

import java.util.List;
import java.util.Locale;
import org.assay.document.DocumentKind;
import org.assay.document.DocumentStatus;
import org.assay.document.Progress;
import org.assay.kernel.Tone;

/** How the list and its dialogs call things. */
final class DocumentWords {

    /** Offered first; any other BCP 47 tag can be typed. */
    static final List<String> LANGUAGES = List.of(
            "en", "ar", "bg", "cs", "da", "de", "el", "es", "fa", "fr", "he", "hi", "id", "it", "ja", "ko", "nl", "pl",
            "pt", "ro", "ru", "sr", "sv", "th", "tr", "uk", "ur", "zh", "und");

    private DocumentWords() {}

    static String kind(DocumentKind kind) {
        return switch (kind) {
            case ARTICLE -> "Article";
            case TRANSCRIPT -> "Transcript";
            case DRAFT -> "Draft";
            case SPEECH -> "Speech";
            case SOCIAL_POST -> "Social post";
            case OTHER -> "Other";
        };
    }

    static String language(String tag) {
        if (tag.equals("und")) return "Not known";
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
        return name.isEmpty() ? tag : name;
    }

    static String status(DocumentStatus status) {
        return switch (status) {
            case IMPORTED -> "Imported";
            case MARKING -> "Marking";
            case CHECKING -> "Checking";
            case IN_REVIEW -> "In review";
            case CLEARED -> "Cleared";
            case RELEASED -> "Released";
        };
    }

    static Tone tone(DocumentStatus status) {
        return switch (status) {
            case IMPORTED -> Tone.NEUTRAL;
            case MARKING -> Tone.OPEN;
            case CHECKING -> Tone.IN_CHECK;
            case IN_REVIEW -> Tone.PROPOSED;
            case CLEARED -> Tone.APPROVED;
            case RELEASED -> Tone.PUBLISHED;
        };
    }

    /** {@code 3 of 12 claims settled}, or how far the reading has come where there is none yet. */
    static String progress(Progress progress) {
        int claims = progress.claims();
        if (claims == 0) {
            return progress.lookedAt() == 0
                    ? count(progress.sentences(), "sentence")
                    : progress.lookedAt() + " of " + count(progress.sentences(), "sentence") + " read";
        }
        return settled(progress) + " of " + count(claims, "claim") + " settled";
    }

    static double part(Progress progress) {
        int claims = progress.claims();
        if (claims > 0) return (double) settled(progress) / claims;
        return progress.sentences() == 0 ? 0 : (double) progress.lookedAt() / progress.sentences();
    }

    private static int settled(Progress progress) {
        return progress.claimsIn("APPROVED", "PUBLISHED", "RETRACTED", "DISMISSED", "MERGED");
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
