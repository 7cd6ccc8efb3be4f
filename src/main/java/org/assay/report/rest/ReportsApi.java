package org.assay.report.rest;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.claim.ClaimFilter;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimKind;
import org.assay.claim.ClaimState;
import org.assay.claim.Priority;
import org.assay.document.DocumentId;
import org.assay.kernel.Conflict;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.report.CheckedTexts;
import org.assay.report.ClaimReview;
import org.assay.report.ClaimTables;
import org.assay.report.PublicAddress;
import org.assay.report.ReportChoice;
import org.assay.report.ReportFile;
import org.assay.report.ReportFiles;
import org.assay.report.ReportFormat;
import org.assay.report.ReportLanguage;
import org.assay.report.ReportPeriod;
import org.assay.report.ReportedClaim;
import org.assay.report.ReportedState;
import org.assay.report.Reports;
import org.assay.report.VerdictReport;
import org.assay.report.export.ExportBook;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reports for programs under {@code /api/v1}, for the browser's downloads under {@code /content}: the same ones. */
@RestController
class ReportsApi {

    // The page shows itself within the report view and can do nothing else: no script, no form, no way out but links.
    private static final String PREVIEW = "default-src 'none'; style-src 'unsafe-inline'; font-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups";

    private final Reports reports;
    private final ReportFiles files;
    private final CheckedTexts texts;
    private final ClaimTables tables;
    private final ExportBook book;
    private final PublicAddress address;

    ReportsApi(
            Reports reports,
            ReportFiles files,
            CheckedTexts texts,
            ClaimTables tables,
            ExportBook book,
            PublicAddress address) {
        this.book = book;
        this.reports = reports;
        this.files = files;
        this.texts = texts;
        this.tables = tables;
        this.address = address;
    }

    @GetMapping({"/api/v1/documents/{id}/report", "/content/documents/{id}/report"})
    ResponseEntity<byte[]> ofDocument(
            @PathVariable String id,
            @RequestParam(defaultValue = "html") String format,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable List<String> leave,
            @RequestParam(required = false) @Nullable String inline) {
        ReportFormat form = ReportFormat.of(format);
        ReportLanguage language = ReportLanguage.of(lang);
        DocumentId document = new DocumentId(Ids.parse(id));
        VerdictReport report = reports.of(document).in(language).as(ReportChoice.of(template, leave));
        ReportFile file =
                form.isText() ? files.make(texts.of(document).under(report), form) : files.make(report, form);
        return answer(report, file, inline != null);
    }

    @GetMapping({"/api/v1/claims/report", "/content/claims/report"})
    ResponseEntity<?> ofClaims(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(required = false) @Nullable String document,
            @RequestParam(required = false) @Nullable List<ClaimState> state,
            @RequestParam(required = false) @Nullable String rating,
            @RequestParam(required = false) @Nullable Priority priority,
            @RequestParam(required = false) @Nullable ClaimKind kind,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean recheck,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String template,
            @RequestParam(required = false) @Nullable List<String> leave,
            @RequestParam(required = false) @Nullable String inline) {
        ReportFormat form = ReportFormat.of(format);
        ReportLanguage language = ReportLanguage.of(lang);
        ReportChoice choice = ReportChoice.of(template, leave);
        ReportPeriod period = ReportPeriod.of(from, to);
        Set<ClaimState> states = state == null || state.isEmpty() ? Set.of() : EnumSet.copyOf(state);
        DocumentId within = document == null ? null : new DocumentId(Ids.parse(document));
        ClaimFilter filter = new ClaimFilter(
                within,
                states,
                rating,
                priority,
                kind,
                lead == null ? null : new PersonId(Ids.parse(lead)),
                tag,
                q,
                recheck,
                false);
        if (tables.isLong(filter, form)) return longTable(filter, period, choice, form);
        VerdictReport report = reports.of(filter, period).in(language).as(choice);
        return answer(report, files.make(report, form), inline != null);
    }

    @GetMapping(
            path = {"/api/v1/claims/{id}/claimreview", "/content/claims/{id}/claimreview"},
            produces = {"application/ld+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Map<String, Object>> claimReview(@PathVariable String id) {
        VerdictReport report = reports.of(ClaimId.of(id));
        ReportedClaim claim = report.claims().getFirst();
        if (!claim.isSettled()) {
            throw new Conflict(
                    claim.placeOpen()
                            ? "CLAIM_PLACE_OPEN"
                            : claim.approvalOutdated() ? "APPROVAL_NOT_CURRENT" : "CLAIM_NOT_APPROVED");
        }
        // Readers are sent to the page that is theirs; before there is one, the review names what shows it to the desk.
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String page = claim.state() == ReportedState.PUBLISHED
                ? address.base(here) + PublicAddress.claim(claim.id())
                : here + "/claims/" + claim.id();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType("application/ld+json"))
                .body(ClaimReview.of(claim, report, page));
    }

    private ResponseEntity<InputStreamResource> longTable(
            ClaimFilter filter, ReportPeriod period, ReportChoice choice, ReportFormat format) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("report-claims." + format.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(tables.file(filter, period, choice, format)));
    }

    private ResponseEntity<byte[]> answer(VerdictReport report, ReportFile file, boolean inline) {
        // A preview does not leave the desk.
        if (!inline) book.record(report, file);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore());
        if (inline && file.format() == ReportFormat.HTML) {
            return answer.header("Content-Security-Policy", PREVIEW)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                    .body(file.bytes());
        }
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return answer.header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString()).body(file.bytes());
    }
}
