package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.evidence.capture.WebCaptures;
import org.assay.kernel.Refusal;
import org.assay.testing.DatabaseTest;
import org.assay.testing.Website;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Against a registry on the loopback. */
@DatabaseTest
class SourceLookupsTest {

    private static final String CSL = "application/vnd.citationstyles.csl+json";
    private static final String ITEM = """
            {"type": "article-journal", "title": "On harbours", "container-title": ["Ports"], "volume": "3",
             "author": [{"family": "Doe", "given": "Jane"}], "issued": {"date-parts": [[1931, 4, 2]]}, "DOI": "10.1000/182"}""";

    @Autowired
    TestDesks desks;

    @Autowired
    WebCaptures web;

    @Autowired
    Sources sources;

    private final Website registry = new Website();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void theDetailsOfADoiComeFromItsRegistryOverItsRedirects() {
        registry.redirect("/10.1000/182", "/records/182").bytes("/records/182", CSL, ITEM.getBytes(StandardCharsets.UTF_8));
        SourceEntry entry = lookups().look("https://doi.org/10.1000/182");
        assertThat(entry.title()).isEqualTo("On harbours");
        assertThat(entry.author()).isEqualTo("Doe, Jane");
        assertThat(entry.kind()).isEqualTo(SourceKind.STUDY);
        assertThat(entry.publishedOn()).hasToString("1931-04-02");
        assertThat(entry.imprint().container()).isEqualTo("Ports");
        assertThat(entry.imprint().doi()).isEqualTo("10.1000/182");
        assertThat(registry.asked("/records/182")).anyMatch(line -> line.startsWith("Accept: " + CSL));
    }

    @Test
    void whatCanNotBeHadIsSaidInASentence() {
        assertRefused("LOOKUP_UNKNOWN", lookups(), "10.1000/none");
        registry.page("/10.1000/page", "<p>No details</p>");
        assertRefused("LOOKUP_NO_DETAILS", lookups(), "10.1000/page");
        registry.bytes("/10.1000/damaged", CSL, "{\"title\":".getBytes(StandardCharsets.UTF_8));
        assertRefused("LOOKUP_NO_DETAILS", lookups(), "10.1000/damaged");
        assertRefused("LOOKUP_UNREACHABLE", new SourceLookups(web, "http://127.0.0.1:1/"), "10.1000/182");
        assertRefused("LOOKUP_OFF", new SourceLookups(web, ""), "10.1000/182");
    }

    @Test
    void aRegistryCanNotLeadIntoTheNetwork() {
        registry.redirect("/10.1000/182", "http://10.0.0.1/secret");
        assertRefused("CAPTURE_ADDRESS_CLOSED", lookups(), "10.1000/182");
    }

    @Test
    void anIdentifierTypedAsTheAddressIsPutWhereItBelongsAndFound() {
        TestDesk desk = desks.open();
        SourceId study = add(desk, "On harbours", "doi:10.1000/ABC");
        SourceId book = add(desk, "A book", "978-0-306-40615-7");
        SourceEntry stored = desk.as(Role.VIEWER, () -> sources.get(study)).entry();
        assertThat(stored.url()).isEqualTo("https://doi.org/10.1000/abc");
        assertThat(stored.imprint().doi()).isEqualTo("10.1000/abc");
        assertThat(desk.as(Role.VIEWER, () -> sources.get(book)).entry().url()).isNull();
        assertThat(desk.as(Role.VIEWER, () -> sources.identified("http://dx.doi.org/10.1000/abc")))
                .map(SourceDetail::id)
                .contains(study);
        assertThat(desk.as(Role.VIEWER, () -> sources.identified("0-306-40615-2"))).map(SourceDetail::id).contains(book);
    }

    private SourceId add(TestDesk desk, String title, String address) {
        return desk.as(
                Role.CHECKER,
                () -> sources.add(new SourceEntry(title, address, null, null, null, SourceKind.OTHER, false, null)));
    }

    private SourceLookups lookups() {
        return new SourceLookups(web, registry.url("/"));
    }

    private static void assertRefused(String code, SourceLookups lookups, String doi) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> lookups.look(doi))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
