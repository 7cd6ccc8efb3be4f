package org.assay.report.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.assay.kernel.Refusal;
import org.assay.report.exchange.ForeignReview.Oddity;
import org.junit.jupiter.api.Test;

class ClaimReviewReaderTest {

    private static final String RECORD =
            """
            {"@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example.org/moon",
             "claimReviewed": "The moon is made of cheese.", "datePublished": "2024-05-02T10:00:00+02:00",
             "author": {"@type": "Organization", "name": "The Checkers"}, "inLanguage": "en",
             "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False"},
             "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "A. Mouse"},
               "datePublished": "2024-05-01", "appearance": {"@type": "CreativeWork", "url": "https://mice.example.org/1"}}}
            """;

    private final List<ForeignReview> read = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void aRecordIsReadInItsOwnWords() {
        read(RECORD);

        assertThat(read).singleElement().satisfies(review -> {
            assertThat(review.claim()).isEqualTo("The moon is made of cheese.");
            assertThat(review.publisher()).isEqualTo("The Checkers");
            assertThat(review.claimant()).isEqualTo("A. Mouse");
            assertThat(review.rating()).isEqualTo("False");
            assertThat(review.checkedOn()).isEqualTo(LocalDate.of(2024, 5, 2));
            assertThat(review.saidOn()).isEqualTo(LocalDate.of(2024, 5, 1));
            assertThat(review.appearances()).containsExactly("https://mice.example.org/1");
            assertThat(review.oddities()).isEmpty();
        });
    }

    @Test
    void listsGraphsFeedsAndPagesHoldTheSame() {
        read("[" + RECORD + "]");
        read("{\"@graph\": [" + RECORD + "]}");
        read("{\"@type\": \"DataFeed\", \"dataFeedElement\": [{\"@type\": \"DataFeedItem\", \"item\": [" + RECORD + "]}]}");
        read("<!doctype html><title>A check</title><script type='application/ld+json'>" + RECORD + "</script><p>Text");
        read(RECORD + "\n" + RECORD);

        assertThat(read).hasSize(6).allMatch(review -> review.url().equals("https://checks.example.org/moon"));
    }

    @Test
    void aGraphsNamesAreFollowedAndItsCirclesAreNot() {
        read(
                """
                {"@graph": [
                 {"@id": "#house", "@type": "Organization", "name": "The Checkers", "memberOf": {"@id": "#house"}},
                 {"@id": "#check", "@type": ["Review", "ClaimReview"], "url": "https://checks.example.org/1", "author": {"@id": "#house"},
                  "claimReviewed": "It rained.", "reviewRating": {"alternateName": "True"}, "isPartOf": {"@id": "#check"}}]}
                """);

        assertThat(read).singleElement().extracting(ForeignReview::publisher).isEqualTo("The Checkers");
    }

    @Test
    void whatIsOddIsSaidAndNotMended() {
        read(
                """
                {"@type": "ClaimReview", "url": "https://www.checks.example.org/2", "claimReviewed": 42, "datePublished": "soon",
                 "reviewRating": {"ratingValue": "-1", "bestRating": "-1", "worstRating": "-1"},
                 "itemReviewed": {"appearance": ["1", {"url": "https://a.example.org/"}], "datePublished": ""}}
                """);
        read(
                """
                {"@type": "ClaimReview", "url": "https://checks.example.org/3", "claimReviewed": "Up is down.",
                 "author": {"name": "Checkers"}, "datePublished": "2020-10-07 20:05", "itemReviewed": {"datePublished": "2020-10-07"},
                 "reviewRating": {"ratingValue": "5", "bestRating": "1", "worstRating": "5", "alternateName": "False"}}
                """);

        assertThat(read.getFirst().claim()).isEqualTo("42");
        assertThat(read.getFirst().publisher()).isEqualTo("checks.example.org");
        assertThat(read.getFirst().oddities())
                .containsExactlyInAnyOrder(
                        Oddity.RATING_WITHOUT_WORDS,
                        Oddity.RATING_NUMBER_MEANINGLESS,
                        Oddity.PUBLISHER_UNNAMED,
                        Oddity.CHECK_DATE_UNREADABLE,
                        Oddity.APPEARANCE_NO_ADDRESS);
        assertThat(read.getLast().oddities()).containsExactly(Oddity.SCALE_UPSIDE_DOWN, Oddity.CLAIM_DATE_LATE);
    }

    @Test
    void whatCannotBeUsedIsRefusedWithItsReasonAndStopsNoOther() {
        read("["
                + "{\"@type\": \"ClaimReview\", \"url\": \"https://a.example.org/\", \"claimReviewed\": \"\"},"
                + "{\"@type\": \"ClaimReview\", \"url\": \"javascript:alert(1)\", \"claimReviewed\": \"x\"},"
                + "{\"@type\": \"ClaimReview\", \"url\": \"https://a.example.org/\", \"claimReviewed\": \"x\", \"reviewRating\": 7.5e1, \"author\": false},"
                + "{\"@type\": \"MediaReview\", \"url\": \"https://a.example.org/m\"},"
                + RECORD + "]");

        assertThat(refused)
                .containsExactly(
                        "1 OTHER_CLAIM_MISSING", "2 OTHER_ADDRESS_MISSING", "3 OTHER_RATING_MISSING", "4 OTHER_MEDIA_REVIEW");
        assertThat(read).hasSize(1);
    }

    @Test
    void theToolsOfASearchEngineWriteItAnotherWay() {
        read(
                """
                {"claims": [{"text": "It flew.", "claimant": "Posts", "claimDate": "2020-09-08T02:48:10Z", "claimReview": [
                  {"publisher": {"name": "BIRDS", "site": "birds.example.org"}, "url": "https://birds.example.org/9",
                   "reviewDate": "2020-09-10T00:00:00Z", "textualRating": "Partly", "languageCode": "en"}]}]}
                """);

        assertThat(read).singleElement().satisfies(review -> {
            assertThat(review.publisher()).isEqualTo("BIRDS");
            assertThat(review.rating()).isEqualTo("Partly");
            assertThat(review.claim()).isEqualTo("It flew.");
        });
    }

    @Test
    void aFileWithoutAnyAndABrokenOneAreRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("{\"@type\": \"Article\"}"))
                .matches(refusal -> refusal.code().equals("OTHER_NOTHING_FOUND"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("[" + RECORD + ", {\"@type\":"))
                .matches(refusal -> refusal.code().equals("OTHER_NO_JSON"));
        assertThat(read).as("what came before stays read").hasSize(1);
    }

    @Test
    void aNestThatIsTooDeepAndARecordThatIsTooLargeEndNothingElse() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read("[".repeat(100_000)))
                .matches(refusal -> refusal.code().equals("OTHER_NO_JSON"));
        read("[{\"@type\": \"ClaimReview\", \"review\": [" + "\"xxxxxxxxx\",".repeat(500_000) + "1]}, " + RECORD + "]");

        assertThat(refused).containsExactly("1 OTHER_RECORD_LARGE");
        assertThat(read).hasSize(1);
    }

    @Test
    void aFeedOfAnyLengthIsReadInPieces() throws IOException {
        int records = 100_000;
        int[] seen = {0};
        long before = used();
        long[] most = {0};

        ClaimReviewReader.read(feed(records), new ReviewSink() {
            @Override
            public void read(ForeignReview review) {
                if (++seen[0] % 20_000 == 0) most[0] = Math.max(most[0], used() - before);
            }

            @Override
            public void refused(int number, String code, String about) {
                throw new AssertionError(code);
            }
        });

        assertThat(seen[0]).isEqualTo(records);
        assertThat(most[0]).as("bytes held in the middle of 60 MB").isLessThan(20_000_000);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static InputStream feed(int records) {
        byte[] begin = "{\"@type\": \"DataFeed\", \"dataFeedElement\": [".getBytes(StandardCharsets.UTF_8);
        byte[] record = ("{\"@type\": \"DataFeedItem\", \"item\": " + RECORD + "}").getBytes(StandardCharsets.UTF_8);
        byte[] comma = ",".getBytes(StandardCharsets.UTF_8);
        byte[] end = "]}".getBytes(StandardCharsets.UTF_8);
        return new SequenceInputStream(new Enumeration<>() {
            private int at = -1;

            @Override
            public boolean hasMoreElements() {
                return at <= 2 * records - 1;
            }

            @Override
            public InputStream nextElement() {
                at++;
                byte[] next = at == 0 ? begin : at == 2 * records ? end : at % 2 == 1 ? record : comma;
                return new ByteArrayInputStream(next);
            }
        });
    }

    private void read(String file) {
        try {
            ClaimReviewReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), new ReviewSink() {
                @Override
                public void read(ForeignReview review) {
                    read.add(review);
                }

                @Override
                public void refused(int number, String code, String about) {
                    refused.add(number + " " + code);
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
