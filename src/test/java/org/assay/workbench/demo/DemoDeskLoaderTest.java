package org.assay.workbench.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assay.account.ActingAs;
import org.assay.account.DemoDesk;
import org.assay.account.TestDesks;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.ClaimSummary;
import org.assay.document.DocumentFilter;
import org.assay.document.DocumentSummary;
import org.assay.document.Documents;
import org.assay.evidence.Sources;
import org.assay.kernel.Slice;
import org.assay.review.RequirementResult;
import org.assay.review.Reviews;
import org.assay.testing.TestDatabase;
import org.assay.verdict.VerdictDetail;
import org.assay.verdict.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Needs a database of its own: the demonstration's people want an empty one. */
@Tag("alone")
@SpringBootTest(properties = "spring.application.name=the sample desk's test")
@ContextConfiguration(initializers = TestDatabase.class)
class DemoDeskLoaderTest {

    private final SampleDesk sample = SampleDesk.read();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    DemoDesk people;

    @Autowired
    ActingAs acting;

    @Autowired
    Documents documents;

    @Autowired
    ClaimCatalogue claims;

    @Autowired
    Sources sources;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Reviews reviews;

    private DemoDeskLoader loader;

    @BeforeEach
    void thePeopleAreThere() {
        people.prepare(TestDesks.PASSWORD);
        loader = beans.createBean(DemoDeskLoader.class);
    }

    /** One story, since a desk can be filled only once. */
    @Test
    void aDeskIsFilledWholeOrNotAtAllAndOnlyOnce() {
        assertThatIllegalStateException().isThrownBy(() -> loader.load(brokenNearItsEnd()));
        assertThat(asChecker(() -> claims.count(ClaimFilter.ALL))).isZero();
        assertThat(asChecker(() -> sources.find(null, Slice.first(1)).total())).isZero();

        assertThat(loader.load(sample)).isTrue();
        everythingIsThere();

        assertThat(loader.load(sample)).isFalse();
        everythingIsThere();
        theEditorCanApproveAllButTheOneThatShowsAShutGate();
    }

    private void theEditorCanApproveAllButTheOneThatShowsAShutGate() {
        List<ClaimSummary> proposed = asChecker(() -> claims.list(ClaimFilter.ALL, Slice.first(500))).items().stream()
                .filter(claim -> claim.state() == ClaimState.PROPOSED)
                .toList();
        Map<ClaimId, VerdictDetail> proposals = asChecker(
                () -> verdicts.currentOf(proposed.stream().map(ClaimSummary::id).toList()));
        assertThat(proposed)
                .filteredOn(claim -> reviewsOf(proposals.get(claim.id())).anyMatch(RequirementResult::shutsTheGate))
                .extracting(ClaimSummary::statement)
                .containsExactly("State agents knew of the attack on the Ayotzinapa students while it was happening.");
        assertThat(proposed).hasSizeGreaterThan(4);
    }

    private Stream<RequirementResult> reviewsOf(VerdictDetail proposal) {
        return acting.call("editor", () -> reviews.requirements(proposal.id())).stream();
    }

    private void everythingIsThere() {
        assertThat(asChecker(() -> documents.list(DocumentFilter.ALL, Slice.first(10))).items())
                .extracting(DocumentSummary::title)
                .containsExactlyInAnyOrderElementsOf(
                        sample.documents().stream().map(SampleDesk.Paper::title).toList());
        assertThat(asChecker(() -> sources.find(null, Slice.first(1)).total()))
                .isEqualTo(sample.sources().size());
        List<ClaimSummary> all = asChecker(() -> claims.list(ClaimFilter.ALL, Slice.first(500))).items();
        assertThat(all)
                .extracting(claim -> claim.exact() + " is " + claim.state())
                .containsExactlyInAnyOrderElementsOf(sample.claims().stream()
                        .map(claim -> claim.quote() + " is " + claim.state())
                        .toList());
        Map<ClaimState, Long> byState = all.stream().collect(groupingBy(ClaimSummary::state, counting()));
        assertThat(byState).containsOnlyKeys(ClaimState.values());
    }

    private SampleDesk brokenNearItsEnd() {
        List<SampleDesk.Work> fewer = sample.sources().subList(0, sample.sources().size() - 1);
        return new SampleDesk(sample.note(), sample.documents(), sample.dispositions(), fewer, sample.claims());
    }

    private <T> T asChecker(Supplier<T> work) {
        return acting.call("checker", work);
    }
}
