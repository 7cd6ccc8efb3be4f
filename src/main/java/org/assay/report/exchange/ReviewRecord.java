package org.assay.report.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.report.exchange.ForeignReview.Oddity;
import org.jspecify.annotations.Nullable;

/** One record of a file, as schema.org or Google's Fact Check Tools write it, made into what we keep. */
final class ReviewRecord {

    /** What the columns hold. */
    static final int LONGEST_CLAIM = 4_000;

    static final int LONGEST_NAME = 300;
    private static final int MOST_APPEARANCES = 20;

    private ReviewRecord() {}

    /** Why a record cannot be taken. */
    static final class Unusable extends Exception {

        private final String code;

        Unusable(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** @param record a ClaimReview of schema.org */
    static ForeignReview ofSchema(Map<?, ?> record, String json) throws Unusable {
        Map<?, ?> item = Values.object(record.get("itemReviewed"));
        Map<?, ?> rating = Values.object(record.get("reviewRating"));
        Object claimed = record.get("claimReviewed");
        String claim = Values.text(claimed);
        if (claim == null) claim = Values.text(Values.first(item, "text", "name", "headline"));
        Object author = record.containsKey("author") ? record.get("author") : record.get("publisher");
        List<Object> seen = new ArrayList<>();
        for (String key : List.of("firstAppearance", "appearance", "url", "sameAs")) seen.addAll(Values.all(item.get(key)));
        return made(
                record.get("url"),
                name(author),
                claim,
                name(item.get("author")),
                Values.text(item.get("datePublished")),
                Values.text(Values.first(rating, "alternateName", "name")),
                Values.text(rating.get("ratingValue")),
                Values.text(rating.get("bestRating")),
                Values.text(rating.get("worstRating")),
                Values.text(Values.first(record, "datePublished", "dateCreated")),
                Values.text(record.get("inLanguage")),
                seen,
                json);
    }

    /** @param claim of Google's Fact Check Tools, {@code review} one of its reviews */
    static ForeignReview ofTools(Map<?, ?> claim, Map<?, ?> review, String json) throws Unusable {
        Map<?, ?> publisher = Values.object(review.get("publisher"));
        return made(
                review.get("url"),
                Values.text(Values.first(publisher, "name", "site")),
                Values.text(claim.get("text")) == null ? Values.text(review.get("title")) : Values.text(claim.get("text")),
                Values.text(claim.get("claimant")),
                Values.text(claim.get("claimDate")),
                Values.text(review.get("textualRating")),
                null,
                null,
                null,
                Values.text(review.get("reviewDate")),
                Values.text(review.get("languageCode")),
                List.of(),
                json);
    }

    /** A name, and not what else might stand for somebody. */
    private static @Nullable String name(@Nullable Object who) {
        if (who instanceof Map<?, ?> object) return Values.text(object.get("name"));
        if (who instanceof List<?> list) {
            for (Object each : list) {
                String name = name(each);
                if (name != null) return name;
            }
            return null;
        }
        String words = Values.text(who);
        return words == null || words.startsWith("http") ? null : words;
    }

    private static ForeignReview made(
            @Nullable Object url,
            @Nullable String publisher,
            @Nullable String claim,
            @Nullable String claimant,
            @Nullable String said,
            @Nullable String rating,
            @Nullable String number,
            @Nullable String best,
            @Nullable String worst,
            @Nullable String checked,
            @Nullable String language,
            List<Object> seen,
            String json)
            throws Unusable {
        String address = Values.address(url).orElseThrow(() -> new Unusable("OTHER_ADDRESS_MISSING"));
        if (claim == null) throw new Unusable("OTHER_CLAIM_MISSING");
        if (claim.length() > LONGEST_CLAIM) throw new Unusable("OTHER_CLAIM_LONG");
        if (rating == null && number == null) throw new Unusable("OTHER_RATING_MISSING");
        List<Oddity> odd = new ArrayList<>();
        if (rating == null) odd.add(Oddity.RATING_WITHOUT_WORDS);
        scale(number, best, worst).ifPresent(odd::add);
        if (publisher == null) odd.add(Oddity.PUBLISHER_UNNAMED);
        Optional<LocalDate> checkedOn = Values.day(checked);
        if (checked != null && checkedOn.isEmpty()) odd.add(Oddity.CHECK_DATE_UNREADABLE);
        Optional<LocalDate> saidOn = Values.day(said);
        if (said != null && saidOn.isEmpty()) odd.add(Oddity.CLAIM_DATE_UNREADABLE);
        if (saidOn.isPresent() && checkedOn.isPresent() && !saidOn.get().isBefore(checkedOn.get())) {
            odd.add(Oddity.CLAIM_DATE_LATE);
        }
        List<String> appearances = new ArrayList<>();
        for (Object each : seen) {
            Optional<String> found = Values.address(each);
            if (found.isPresent() && !appearances.contains(found.get()) && appearances.size() < MOST_APPEARANCES) {
                appearances.add(found.get());
            } else if (found.isEmpty() && Values.text(each) != null && !odd.contains(Oddity.APPEARANCE_NO_ADDRESS)) {
                odd.add(Oddity.APPEARANCE_NO_ADDRESS);
            }
        }
        return new ForeignReview(
                address,
                shortened(publisher == null ? Values.host(address) : publisher),
                claim,
                claimant == null ? null : shortened(claimant),
                saidOn.orElse(null),
                rating == null ? null : shortened(rating),
                figure(number),
                figure(best),
                figure(worst),
                checkedOn.orElse(null),
                language == null || !language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}") ? null : language,
                appearances,
                odd,
                json);
    }

    private static Optional<Oddity> scale(@Nullable String number, @Nullable String best, @Nullable String worst) {
        if (number == null) return Optional.empty();
        Optional<Double> value = Values.number(number);
        // schema.org: what is not given is 5 and 1.
        Optional<Double> top = best == null ? Optional.of(5.0) : Values.number(best);
        Optional<Double> bottom = worst == null ? Optional.of(1.0) : Values.number(worst);
        if (value.isEmpty() || top.isEmpty() || bottom.isEmpty()) return Optional.of(Oddity.RATING_NUMBER_MEANINGLESS);
        double least = Math.min(top.get(), bottom.get());
        double most = Math.max(top.get(), bottom.get());
        if (least == most || value.get() < least || value.get() > most) {
            return Optional.of(Oddity.RATING_NUMBER_MEANINGLESS);
        }
        return top.get() < bottom.get() ? Optional.of(Oddity.SCALE_UPSIDE_DOWN) : Optional.empty();
    }

    private static @Nullable String figure(@Nullable String number) {
        return number == null || number.length() > 40 ? null : number;
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) return name;
        int end = LONGEST_NAME - 1;
        if (Character.isHighSurrogate(name.charAt(end - 1))) end--;
        return name.substring(0, end) + "…";
    }
}
