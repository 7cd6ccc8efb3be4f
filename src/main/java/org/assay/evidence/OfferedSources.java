package org.assay.evidence;

import static org.assay.account.Permission.READ;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.account.Requires;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimId;
import org.assay.claim.Occurrence;
import org.assay.document.Documents;
import org.assay.document.NoteDetail;
import org.assay.document.NoteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a draft's writer has named as sources already, in the comments and footnotes of the file. */
@Service
public class OfferedSources {

    /** More than anybody looks through beside one sentence. */
    static final int MOST = 20;

    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.|doi:)\\S+", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TITLE = 300;

    private final ClaimCatalogue claims;
    private final Documents documents;
    private final EvidenceRecords evidence;
    private final Sources sources;

    OfferedSources(ClaimCatalogue claims, Documents documents, EvidenceRecords evidence, Sources sources) {
        this.claims = claims;
        this.documents = documents;
        this.evidence = evidence;
        this.sources = sources;
    }

    /** The addresses in the notes on a claim's sentences, each once, without those that stand behind the claim already. */
    @Requires(READ)
    @Transactional(readOnly = true)
    public List<OfferedSource> on(ClaimId claim) {
        Set<String> taken = new HashSet<>();
        for (EvidenceDetail each : evidence.of(claim)) {
            Optional.ofNullable(each.source().entry().url()).flatMap(UrlKey::of).ifPresent(taken::add);
        }
        List<OfferedSource> offered = new ArrayList<>();
        for (Occurrence passage : claims.get(claim).occurrences()) {
            for (NoteDetail note : documents.notes(passage.version(), passage.span())) {
                for (String link : note.links()) {
                    if (offered.size() == MOST) return offered;
                    Optional<String> key = UrlKey.of(link);
                    if (key.isPresent() && taken.add(key.get())) offered.add(offer(link, note));
                }
            }
        }
        return offered;
    }

    private OfferedSource offer(String link, NoteDetail note) {
        return new OfferedSource(
                link,
                note.kind(),
                note.number(),
                note.author(),
                note.links().size() == 1 ? title(note) : null,
                sources.byUrl(link).orElse(null));
    }

    /** A footnote mostly is the source's name; a comment may say anything. */
    private static @Nullable String title(NoteDetail note) {
        if (note.kind() == NoteKind.COMMENT) return null;
        String words = ADDRESS.matcher(note.text())
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s,;:.()\\[\\]–-]+|[\\s,;:.(\\[–-]+$", "");
        return words.isEmpty() || words.length() > LONGEST_TITLE ? null : words;
    }
}
