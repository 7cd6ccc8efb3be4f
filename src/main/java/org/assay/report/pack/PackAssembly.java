package org.assay.report.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.audit.Checkpoint;
import org.assay.audit.TrailExcerpt;
import org.assay.document.VersionText;
import org.assay.evidence.SnapshotDetail;
import org.assay.evidence.Snapshots;
import org.assay.evidence.SourceDetail;
import org.assay.report.ClaimReview;
import org.assay.report.PublicAddress;
import org.assay.report.ReportFile;
import org.assay.report.ReportFiles;
import org.assay.report.ReportFormat;
import org.assay.report.ReportedClaim;
import org.assay.report.VerdictReport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the files of a pack of what was gathered for it. */
@Component
class PackAssembly {

    private static final List<ReportFormat> FORMS = List.of(ReportFormat.HTML, ReportFormat.PDF, ReportFormat.JSON);

    private final ReportFiles files;
    private final Snapshots copies;
    private final JsonMapper json;

    PackAssembly(ReportFiles files, Snapshots copies, JsonMapper json) {
        this.files = files;
        this.copies = copies;
        this.json = json;
    }

    /** @param address where readers find what is public */
    BackupPack assemble(UUID taking, PackMaterial pack, String address) {
        List<PackPart> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        PackNames names = new PackNames();
        List<ReportFile> reports = new ArrayList<>();
        String stem = "";
        for (ReportFormat form : FORMS) {
            ReportFile made = files.make(pack.report(), form);
            reports.add(made);
            parts.add(PackPart.of("report." + form.extension(), made.bytes()));
            stem = made.name().substring(0, made.name().lastIndexOf('.'));
        }
        Map<Object, String> kept = new HashMap<>();
        List<PackPart> copied = copies(pack, names, kept);
        parts.addAll(new PackTables(pack).all(kept));
        documents(pack, names, parts, missing);
        claimReviews(pack.report(), address, parts);
        trail(pack.trail(), parts, missing);
        // Last, since they are what takes long.
        parts.addAll(copied);
        String name = stem.replaceFirst("^report", "backup") + (pack.redacted() ? "-redacted.zip" : ".zip");
        return new BackupPack(taking, name, pack, parts, missing, reports);
    }

    private List<PackPart> copies(PackMaterial pack, PackNames names, Map<Object, String> kept) {
        List<PackPart> parts = new ArrayList<>();
        Map<String, String> byHash = new LinkedHashMap<>();
        int number = 0;
        for (SourceDetail source : pack.sources().keySet()) {
            number++;
            for (SnapshotDetail copy : pack.copies().getOrDefault(source.id().value(), List.of())) {
                String before = byHash.get(copy.sha256());
                if (before == null) {
                    before = names.of("copies/", "%03d-%s".formatted(number, PackNames.safe(copy.fileName())));
                    byHash.put(copy.sha256(), before);
                    parts.add(new PackPart(before, () -> copies.bytes(copy.id()).getInputStream(), copy.sha256()));
                }
                kept.put(copy.id(), before);
            }
        }
        return parts;
    }

    private static void documents(PackMaterial pack, PackNames names, List<PackPart> parts, List<String> missing) {
        StringBuilder all = new StringBuilder();
        for (VersionText version : pack.versions()) {
            parts.add(PackPart.of(names.of("documents/", "text-version-" + version.number() + ".txt"), version.text()));
            all.append(version.text()).append('\n');
        }
        byte[] original = pack.original().bytes();
        if (pack.redacted()) {
            var mild = pack.redaction().besides(all.toString());
            try {
                if (mild.names(pack.original().fileName()) || mild.names(new ByteArrayInputStream(original))) {
                    missing.add("The document’s own file is left out: confidential. Its text is there.");
                    return;
                }
            } catch (IOException unknown) {
                missing.add("The document’s own file is left out: it could not be looked through. Its text is there.");
                return;
            }
        }
        parts.add(new PackPart(
                names.of("documents/", "original-" + PackNames.safe(pack.original().fileName())),
                () -> new ByteArrayInputStream(original),
                pack.document().original().sha256()));
    }

    private void claimReviews(VerdictReport report, String address, List<PackPart> parts) {
        for (ReportedClaim claim : report.claims()) {
            if (!claim.isSettled()) continue;
            Map<String, Object> review = ClaimReview.of(claim, report, address + PublicAddress.claim(claim.id()));
            parts.add(PackPart.of("claimreview/claim-%04d.json".formatted(claim.number()), json.writeValueAsBytes(review)));
        }
    }

    private static void trail(TrailExcerpt trail, List<PackPart> parts, List<String> missing) {
        Checkpoint checkpoint = trail.checkpoint();
        if (checkpoint == null || trail.pem() == null || trail.publicKey() == null) {
            missing.add("The audit trail’s checkpoint is not here: the key that signs it was not at hand, or the trail does not"
                    + " lead to it. The entries in audit/ are told, but not proved.");
        } else {
            byte[] signature = java.util.Base64.getDecoder().decode(checkpoint.signature());
            parts.add(PackPart.of("audit/checkpoint.txt", checkpoint.note()));
            parts.add(PackPart.of("audit/checkpoint-signed-text.txt", checkpoint.text()));
            parts.add(PackPart.of(
                    "audit/checkpoint-signature.bin", java.util.Arrays.copyOfRange(signature, 4, signature.length)));
            parts.add(PackPart.of("audit/public-key.txt", trail.publicKey() + "\n"));
            parts.add(PackPart.of("audit/public-key.pem", trail.pem()));
        }
        for (TrailExcerpt.Entry entry : trail.entries()) {
            String name = "%08d".formatted(entry.number());
            parts.add(PackPart.of("audit/entries/" + name + ".bin", entry.canonical()));
            if (entry.proof() != null) {
                parts.add(PackPart.of("audit/proofs/" + name + ".txt", entry.proof().getBytes(StandardCharsets.UTF_8)));
            }
        }
    }
}
