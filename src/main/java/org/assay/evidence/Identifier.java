package org.assay.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A DOI or an ISBN where somebody typed it instead of a title or an address.
 *
 * @param value as it is stored; as it was typed where it is mistyped
 * @param expected of a mistyped ISBN the last digit that would fit
 */
public record Identifier(Kind kind, String value, @Nullable Character expected) {

    public enum Kind {
        DOI,
        ISBN,
        MISTYPED_ISBN,
        MISTYPED_DOI
    }

    private static final Pattern ALMOST_DOI =
            Pattern.compile("(doi:|(https?://)?((dx|www)\\.)?doi\\.org/)\\s*\\S.*|10\\.\\d{4,9}/?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALMOST_ISBN =
            Pattern.compile("(urn:)?isbn.*|97[89].*|\\d+[\\s\\-‐‑–].*", Pattern.CASE_INSENSITIVE);

    /** Empty where the text does not look like either. */
    public static Optional<Identifier> of(String typed) {
        String plain = typed.strip();
        Optional<Identifier> sound = Doi.of(plain)
                .map(doi -> new Identifier(Kind.DOI, doi, null))
                .or(() -> Isbn.of(plain).map(isbn -> new Identifier(Kind.ISBN, isbn, null)));
        if (sound.isPresent()) return sound;
        if (ALMOST_DOI.matcher(plain).matches()) return Optional.of(new Identifier(Kind.MISTYPED_DOI, plain, null));
        // Ten bare digits may be anything.
        if (!ALMOST_ISBN.matcher(plain).matches()) return Optional.empty();
        return Isbn.expected(plain).map(digit -> new Identifier(Kind.MISTYPED_ISBN, plain, digit));
    }

    public boolean isSound() {
        return kind == Kind.DOI || kind == Kind.ISBN;
    }

    /** The kind of source that mostly has one. */
    public SourceKind sourceKind() {
        return kind == Kind.DOI || kind == Kind.MISTYPED_DOI ? SourceKind.STUDY : SourceKind.BOOK;
    }
}
