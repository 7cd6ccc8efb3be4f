package org.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.account.Role;
import org.assay.account.TestDesks;
import org.assay.account.TestDesks.TestDesk;
import org.assay.account.Tokens;
import org.assay.audit.AuditTrail;
import org.assay.report.ReportFormat;
import org.assay.testing.Cases;
import org.assay.testing.Cases.Case;
import org.assay.testing.DatabaseTest;
import org.assay.testing.ReportText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Goes through every door after one confidential name and what was said, and finds neither. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class ContactSecrecyTest {

    private static final String NAME = "Xaveria Quillfeather";
    private static final List<String> WORDS = List.of("Xaveria", "Quillfeather", "pantograph", "marzipan");
    private static final String BODY = "{\"person\": \"" + NAME + "\", \"channel\": \"PHONE\", \"question\": "
            + "\"Was it the pantograph?\", \"answer\": \"It was marzipan.\", \"outcome\": \"CONFIRMED\", "
            + "\"confidential\": true, \"description\": \"a person close to the builders\"}";

    @Autowired
    MockMvc mvc;

    @Autowired
    Tokens tokens;

    @Autowired
    TestDesks desks;

    @Autowired
    Cases cases;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    TestDesk desk;
    Case open;
    String contact;

    @BeforeEach
    void aConfidentialContactBehindAnApprovedVerdict() throws Exception {
        desk = desks.open();
        open = cases.aClaim(desk);
        MockHttpServletResponse logged = call(Role.CHECKER, json(post(path()), BODY));
        assertThat(logged.getStatus()).isEqualTo(201);
        contact = logged.getHeader("Location");
        // Changed once, too: the trail has an entry of each kind.
        assertThat(call(Role.CHECKER, json(put(contact), BODY.replace("}", ", \"version\": 0}").replace("PHONE", "EMAIL")))
                        .getStatus())
                .isEqualTo(200);
        open.approved();
    }

    private String path() {
        return "/api/v1/claims/" + open.claim() + "/contacts";
    }

    @Test
    void theApiTellsThemToWhoMayReadAndToNobodyElse() throws Exception {
        for (Role role : List.of(Role.CHECKER, Role.EDITOR, Role.LEGAL)) {
            assertThat(call(role, get(contact)).getContentAsString(StandardCharsets.UTF_8))
                    .as(role.name())
                    .contains(NAME)
                    .contains("marzipan");
        }
        for (Role role : List.of(Role.VIEWER, Role.ADMIN, Role.WRITER)) {
            for (String address : doors()) noneOf(call(role, get(address)), role + " " + address);
        }
        assertThat(call(Role.VIEWER, get(contact)).getContentAsString(StandardCharsets.UTF_8))
                .contains("a person close to the builders");
    }

    @Test
    void noReportTellsThemWhoeverMakesIt() throws Exception {
        for (Role role : List.of(Role.CHECKER, Role.EDITOR, Role.LEGAL)) {
            for (ReportFormat format : ReportFormat.values()) {
                String address = "/api/v1/documents/" + open.text().document() + "/report?format=" + format.extension();
                MockHttpServletResponse report = call(role, get(address));
                assertThat(report.getStatus()).as(role + " " + format).isEqualTo(200);
                String text = ReportText.of(format, report.getContentAsByteArray());
                assertThat(text).as(role + " " + format).contains("a person close to the builders");
                WORDS.forEach(word -> assertThat(text).as(role + " " + format).doesNotContainIgnoringCase(word));
            }
            noneOf(call(role, get("/api/v1/claims/" + open.claim() + "/claimreview")), role + " claimreview");
        }
    }

    @Test
    void noSearchFindsThem() throws Exception {
        for (String list : List.of("claims", "documents", "sources")) {
            for (Role role : List.of(Role.CHECKER, Role.VIEWER)) {
                MockHttpServletResponse found = call(role, get("/api/v1/" + list + "?q=Quillfeather"));
                assertThat(found.getContentAsString(StandardCharsets.UTF_8)).contains("\"total\":0");
            }
        }
    }

    @Test
    void theTrailTellsThatWordsChangedAndNoWord() {
        String told = desk.as(Role.VIEWER, () -> trail.of(open.claim().subject()).toString());

        assertThat(told).contains("contact-logged", "contact-edited", "a person close to the builders");
        WORDS.forEach(word -> assertThat(told).doesNotContainIgnoringCase(word));
    }

    @Test
    void noTableOfTheDatabaseHoldsThem() {
        for (String[] column : columns()) {
            for (String word : WORDS) {
                Integer hits = database.sql("select count(*) from %s where lower(cast(%s as varchar(100000))) like ?"
                                .formatted(column[0], column[1]))
                        .param("%" + word.toLowerCase(Locale.ROOT) + "%")
                        .query(Integer.class)
                        .single();
                assertThat(hits).as(word + " in " + column[0] + "." + column[1]).isZero();
            }
        }
    }

    /** Every column of text, quoted as its database needs it. */
    private List<String[]> columns() {
        List<String[]> columns = new ArrayList<>();
        database.sql("""
                        select table_name, column_name from information_schema.columns
                        where lower(table_schema) = 'public'
                            and (lower(data_type) like '%char%' or lower(data_type) in ('text', 'json'))
                        """)
                .query((row, ignored) -> new String[] {quoted(row.getString(1)), quoted(row.getString(2))})
                .list()
                .forEach(columns::add);
        assertThat(columns).hasSizeGreaterThan(50);
        return columns;
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    @Test
    void whatIsWrongWithARequestIsSaidWithoutThem(CapturedOutput output) throws Exception {
        for (String broken : List.of(
                BODY.replace("\"PHONE\"", "\"TELEGRAPH\""),
                BODY.replace("\"CONFIRMED\"", "17.5"),
                BODY.substring(0, BODY.length() - 3),
                BODY.replace("\"person\"", "\"persons\""),
                BODY.replace("\"person\": \"" + NAME + "\"", "\"person\": {\"name\": \"" + NAME + "\"}"),
                BODY.replace("a person close to", NAME + " close to"),
                BODY.replace("\"PHONE\"", "\"PHONE\", \"at\": \"" + NAME + "\""),
                BODY.replace("Was it", "Was it " + "so ".repeat(5_000)))) {
            MockHttpServletResponse refused = call(Role.CHECKER, json(post(path()), broken));
            if (refused.getStatus() == 201) continue;
            noneOf(refused, broken);
        }
        WORDS.forEach(word -> assertThat(output.getAll()).doesNotContainIgnoringCase(word));
    }

    @Test
    void nothingThatPrintsItselfPrintsThem() {
        ContactWords words = new ContactWords(NAME, java.time.Instant.EPOCH, "pantograph", "marzipan");
        ContactEntry entry = new ContactEntry(
                words, ContactChannel.PHONE, ContactOutcome.CONFIRMED, Stance.SUPPORTS, true, "somebody");
        ContactId id = ContactId.of(contact.substring(contact.lastIndexOf('/') + 1));
        String printed = words + " " + entry;

        WORDS.forEach(word -> assertThat(printed).doesNotContainIgnoringCase(word));
        assertThat(id.toString()).isNotEmpty();
    }

    private List<String> doors() {
        String claim = "/api/v1/claims/" + open.claim();
        String document = "/api/v1/documents/" + open.text().document();
        return List.of(
                contact,
                path(),
                claim,
                claim + "/evidence",
                claim + "/verdicts",
                claim + "/decisions",
                claim + "/corrections",
                claim + "/offered-sources",
                document,
                document + "/claims",
                document + "/units",
                document + "/report?format=json",
                document + "/report?format=html",
                document + "/report?format=csv",
                "/api/v1/claims?size=100",
                "/api/v1/claims/report?format=json",
                "/api/v1/documents?size=100",
                "/api/v1/sources?size=100");
    }

    private static void noneOf(MockHttpServletResponse answer, String where) throws Exception {
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        WORDS.forEach(word -> assertThat(text).as(where).doesNotContainIgnoringCase(word));
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private MockHttpServletResponse call(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + tokens.issue(desk.member(role)).token()))
                .andReturn()
                .getResponse();
    }
}
