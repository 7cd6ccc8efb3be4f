package org.assay.workbench.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the sample content promises, read from the files alone: no database, no network. */
class DemoContentTest {

    private static final List<String> STATES = List.of(
            "CANDIDATE",
            "OPEN",
            "IN_CHECK",
            "PROPOSED",
            "APPROVED",
            "PUBLISHED",
            "DISMISSED",
            "RETRACTED",
            "MERGED");
    private static final List<String> REASONS =
            List.of("OPINION", "PREDICTION", "COMMON_KNOWLEDGE", "OUT_OF_SCOPE", "NOT_CHECKABLE");
    private static final Map<String, List<String>> RATINGS = Map.of(
            "truth", List.of("true", "mostly-true", "half-true", "mostly-false", "false", "absurd"),
            "plain", List.of("true", "partly-true", "false", "unproven"));

    private final SampleDesk desk = SampleDesk.read();
    private final Map<String, String> texts =
            desk.documents().stream().collect(toMap(SampleDesk.Paper::key, DemoContentTest::text));

    @Test
    void theDeskIsWorthLookingAt() {
        assertThat(desk.documents()).hasSize(3);
        assertThat(desk.documents()).extracting(SampleDesk.Paper::language).contains("en", "es");
        assertThat(desk.claims()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void everyDocumentSaysThatItIsASample() {
        assertThat(texts.values())
                .allSatisfy(text ->
                        assertThat(text).containsAnyOf("Sample content of the Assay demo desk", "Contenido de muestra"));
    }

    @Test
    void everyQuoteOccursExactlyOnceInItsDocument() {
        assertThat(desk.claims())
                .allSatisfy(claim ->
                        assertThat(occurrences(claim.quote(), claim.document())).as(claim.key()).isOne());
        assertThat(desk.dispositions())
                .allSatisfy(sentence -> assertThat(occurrences(sentence.quote(), sentence.document()))
                        .as(sentence.quote())
                        .isOne());
    }

    @Test
    void noTwoClaimsCoverTheSameWords() {
        assertThat(desk.claims()).extracting(claim -> claim.document() + claim.quote()).doesNotHaveDuplicates();
    }

    @Test
    void everyStateAndEveryReasonToDismissOccurs() {
        assertThat(desk.claims()).extracting(SampleDesk.Mark::state).containsAll(STATES).isSubsetOf(STATES);
        assertThat(desk.claims().stream().map(SampleDesk.Mark::dismissed).filter(Objects::nonNull))
                .extracting(SampleDesk.Dismissal::reason)
                .containsAll(REASONS)
                .isSubsetOf(REASONS);
    }

    @Test
    void whatAClaimHoldsFitsItsState() {
        assertThat(desk.claims()).allSatisfy(claim -> {
            SampleDesk.Verdict last =
                    claim.verdicts().isEmpty() ? null : claim.verdicts().getLast();
            String decision = last == null
                    ? "NO VERDICT"
                    : last.review() == null ? "WAITS" : last.review().decision();
            assertThat(decision).as(claim.key()).isIn(switch (claim.state()) {
                case "PROPOSED" -> List.of("WAITS");
                case "APPROVED", "PUBLISHED", "RETRACTED" -> List.of("APPROVE");
                case "IN_CHECK" -> List.of("NO VERDICT", "REQUEST_CHANGES");
                default -> List.of("NO VERDICT");
            });
            assertThat(claim.dismissed() != null).as(claim.key()).isEqualTo(claim.state().equals("DISMISSED"));
            assertThat(claim.retracted() != null).as(claim.key()).isEqualTo(claim.state().equals("RETRACTED"));
            assertThat(claim.mergedInto() != null).as(claim.key()).isEqualTo(claim.state().equals("MERGED"));
        });
    }

    @Test
    void nobodyDecidesOnTheirOwnVerdict() {
        assertThat(verdicts().filter(verdict -> verdict.review() != null))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.review().by()).isNotEqualTo(verdict.by()));
    }

    @Test
    void aVerdictIsProposedByTheLeadAndRestsOnEvidenceWithALocator() {
        assertThat(desk.claims().stream().filter(claim -> !claim.verdicts().isEmpty())).allSatisfy(claim -> {
            assertThat(claim.verdicts()).as(claim.key()).extracting(SampleDesk.Verdict::by).containsOnly(claim.lead());
            assertThat(claim.evidence()).as(claim.key()).isNotEmpty().allSatisfy(proof -> assertThat(proof.locator())
                    .isNotBlank());
        });
        assertThat(verdicts()).allSatisfy(verdict -> {
            assertThat(RATINGS.get(verdict.scale())).contains(verdict.rating());
            assertThat(verdict.summary()).isNotBlank();
            assertThat(verdict.rationale()).hasSizeGreaterThan(40);
        });
    }

    @Test
    void whatIsHighOrLegalHasTwoIndependentSourcesBeforeItIsApproved() {
        Map<String, SampleDesk.Work> known = desk.sources().stream().collect(toMap(SampleDesk.Work::key, identity()));
        assertThat(desk.claims().stream()
                        .filter(claim -> List.of("APPROVED", "PUBLISHED", "RETRACTED").contains(claim.state()))
                        .filter(claim -> List.of("HIGH", "URGENT").contains(claim.priority())
                                || claim.risk().equals("LEGAL")))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.evidence().stream()
                                .filter(proof -> !proof.stance().equals("CONTEXT"))
                                .map(proof -> known.get(proof.source()))
                                .map(work -> work.derivedFrom() == null ? work.key() : work.derivedFrom())
                                .distinct())
                        .as(claim.key())
                        .hasSizeGreaterThanOrEqualTo(2));
    }

    @Test
    void everySourceIsUsedAndHasAnAddressDeeperThanAHomePage() {
        Map<String, SampleDesk.Work> known =
                desk.sources().stream().collect(toMap(SampleDesk.Work::key, identity()));
        assertThat(desk.claims().stream()
                        .flatMap(claim -> claim.evidence().stream())
                        .map(SampleDesk.Proof::source)
                        .collect(Collectors.toSet()))
                .isEqualTo(known.keySet());
        assertThat(desk.sources()).extracting(SampleDesk.Work::url).doesNotHaveDuplicates();
        assertThat(desk.sources()).allSatisfy(source -> {
            URI address = URI.create(source.url());
            assertThat(address.getScheme()).isEqualTo("https");
            assertThat(address.getPath()).as(source.url()).hasSizeGreaterThan(3);
        });
    }

    @Test
    void noSourceIsYoungerThanTheTextThatRestsOnIt() {
        assertThat(desk.sources().stream().map(SampleDesk.Work::publishedOn).filter(Objects::nonNull))
                .allSatisfy(day -> assertThat(day)
                        .isBefore(desk.documents().getFirst().publishedOn()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> claims = desk.claims().stream().map(SampleDesk.Mark::key).toList();
        assertThat(new HashSet<>(claims)).hasSameSizeAs(claims);
        assertThat(desk.claims().stream().map(SampleDesk.Mark::mergedInto).filter(Objects::nonNull))
                .isSubsetOf(claims);
        assertThat(Stream.concat(
                        desk.claims().stream().map(SampleDesk.Mark::markedBy),
                        desk.claims().stream().map(SampleDesk.Mark::lead).filter(Objects::nonNull)))
                .isSubsetOf("checker", "checker2");
        assertThat(verdicts().map(SampleDesk.Verdict::review).filter(Objects::nonNull))
                .extracting(SampleDesk.Review::by)
                .containsOnly("editor");
    }

    private Stream<SampleDesk.Verdict> verdicts() {
        return desk.claims().stream().flatMap(claim -> claim.verdicts().stream());
    }

    private long occurrences(String quote, String document) {
        String text = texts.get(document);
        return text.split(java.util.regex.Pattern.quote(quote), -1).length - 1L;
    }

    private static String text(SampleDesk.Paper paper) {
        String content = new String(paper.content(), StandardCharsets.UTF_8);
        if (!paper.mediaType().equals("text/html")) return content;
        return Jsoup.parse(content).select("article").select("h1, h2, p, li, th, td").stream()
                .map(Element::text)
                .collect(Collectors.joining("\n"));
    }
}
