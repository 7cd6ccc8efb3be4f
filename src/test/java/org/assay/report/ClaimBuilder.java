package org.assay.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claim as a report tells it; plain, approved and false unless said otherwise. */
public final class ClaimBuilder {

    private static final Instant PROPOSED = Instant.parse("2026-11-18T10:15:00Z");
    private static final Instant APPROVED = Instant.parse("2026-11-19T16:40:00Z");

    private int number = 1;
    private String statement = "The grid lost power for nine days.";
    private String exact = "lost power for nine days";
    private String prefix = "the whole of the northern grid ";
    private String suffix = ", the operator said on Monday";
    private @Nullable ReportedClaimant claimant =
            new ReportedClaimant("Mara Lind", false, "grid spokeswoman", "https://people.example/lind");
    private @Nullable LocalDate saidOn = LocalDate.of(2026, 11, 9);
    private @Nullable String saidAt;
    private ReportedState state = ReportedState.APPROVED;
    private boolean outdated;
    private boolean placeOpen;
    private String code = "false";
    private String label = "False";
    private VerdictTone tone = VerdictTone.FALSE;
    private @Nullable Integer value = 1;
    private String summary = "The outage lasted four days and six hours.";
    private String rationale = "The operator’s log gives *both* ends of the outage.";
    private @Nullable String correction;
    private boolean proposed = true;
    private final List<ReportedEvidence> evidence = new ArrayList<>();
    private final List<ReportedCorrection> corrections = new ArrayList<>();
    private final List<ReportedContact> contacts = new ArrayList<>();

    private ClaimBuilder() {}

    public static ClaimBuilder aClaim() {
        return new ClaimBuilder();
    }

    ClaimBuilder number(int number) {
        this.number = number;
        return this;
    }

    public ClaimBuilder stating(String statement) {
        this.statement = statement;
        return this;
    }

    public ClaimBuilder quoting(String prefix, String exact, String suffix) {
        this.prefix = prefix;
        this.exact = exact;
        this.suffix = suffix;
        return this;
    }

    public ClaimBuilder by(@Nullable ReportedClaimant claimant) {
        this.claimant = claimant;
        return this;
    }

    public ClaimBuilder saidOn(@Nullable LocalDate day) {
        saidOn = day;
        return this;
    }

    public ClaimBuilder saidAt(String place) {
        saidAt = place;
        return this;
    }

    public ClaimBuilder in(ReportedState state) {
        this.state = state;
        return this;
    }

    public ClaimBuilder outdated() {
        outdated = true;
        return this;
    }

    public ClaimBuilder placeOpen() {
        placeOpen = true;
        return this;
    }

    public ClaimBuilder unchecked() {
        proposed = false;
        state = ReportedState.OPEN;
        return this;
    }

    public ClaimBuilder rated(String code, String label, VerdictTone tone, @Nullable Integer value) {
        this.code = code;
        this.label = label;
        this.tone = tone;
        this.value = value;
        return this;
    }

    public ClaimBuilder summary(String summary) {
        this.summary = summary;
        return this;
    }

    public ClaimBuilder because(String markdown) {
        rationale = markdown;
        return this;
    }

    public ClaimBuilder correcting(String correction) {
        this.correction = correction;
        return this;
    }

    public ClaimBuilder on(ReportedStance stance, String title, String url, @Nullable String quote) {
        int next = evidence.size() + 1;
        ReportedSource source = new ReportedSource(
                UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                title,
                "A. Hale",
                "Grid Authority",
                LocalDate.of(2026, 10, 2),
                url,
                "REPORT",
                next == 1);
        evidence.add(new ReportedEvidence(next, stance, source, "p. " + (10 + next), quote, null, null));
        return this;
    }

    public ClaimBuilder asking(ReportedCorrection correction) {
        corrections.add(correction);
        return this;
    }

    public ClaimBuilder having(ReportedContact contact) {
        contacts.add(contact);
        return this;
    }

    public ReportedClaim build() {
        boolean approved = state.isSettled() || outdated;
        ReportedVerdict verdict = !proposed
                ? null
                : new ReportedVerdict(
                        code,
                        label,
                        tone,
                        value,
                        value == null ? null : 1,
                        value == null ? null : 5,
                        summary,
                        rationale,
                        correction,
                        "Noor Haddad",
                        PROPOSED,
                        approved ? new ReportedVerdict.Approval("Tomas Eide", APPROVED) : null);
        return new ReportedClaim(
                number,
                new UUID(7, number),
                new ReportedQuote(
                        exact, prefix, suffix, "The winter the grid held", "https://northern.example/2026/grid"),
                statement,
                claimant,
                saidOn,
                saidAt,
                "STATEMENT",
                "NORMAL",
                state,
                outdated,
                placeOpen,
                verdict,
                corrections,
                evidence,
                contacts,
                evidence.size(),
                evidence.size());
    }
}
