package org.assay.document;

import java.time.Clock;
import java.time.Instant;
import org.assay.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.account.CurrentAccount;
import org.assay.kernel.Change;
import org.assay.kernel.Conflict;
import org.assay.kernel.Listing;
import org.assay.kernel.NotFound;
import org.assay.kernel.Slice;
import org.assay.kernel.StaleVersion;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
class DeskDocuments implements Documents {

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb");

    private final CurrentAccount current;
    private final DocumentImports imports;
    private final DocumentVersions versions;
    private final DocumentStore store;
    private final NoteStore notes;
    private final DocumentCatalogue catalogue;
    private final WordIndexer indexer;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    DeskDocuments(
            CurrentAccount current,
            DocumentImports imports,
            DocumentVersions versions,
            DocumentStore store,
            NoteStore notes,
            DocumentCatalogue catalogue,
            WordIndexer indexer,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.current = current;
        this.imports = imports;
        this.versions = versions;
        this.store = store;
        this.notes = notes;
        this.catalogue = catalogue;
        this.indexer = indexer;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ImportReceipt importFile(ImportFile command) {
        return imports.importFile(command);
    }

    @Override
    public ImportReceipt importText(ImportText command) {
        return imports.importText(command);
    }

    @Override
    public VersionReceipt addVersion(AddVersion command) {
        return versions.add(command);
    }

    @Override
    @Transactional(readOnly = true)
    public List<VersionSummary> versions(DocumentId document) {
        require(document);
        return store.versions(document);
    }

    @Override
    @Transactional(readOnly = true)
    public VersionSummary version(DocumentId document, int number) {
        return versions(document).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(document.subject()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public VersionId hold(DocumentId document) {
        require(document);
        return store.hold(document);
    }

    @Override
    @Transactional(readOnly = true)
    public Listing<DocumentSummary> list(DocumentFilter filter, Slice slice) {
        return catalogue.list(Sight.of(current), filter, slice);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(DocumentFilter filter) {
        return catalogue.count(Sight.of(current), filter);
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentDetail get(DocumentId document) {
        DocumentDetail detail = detail(document);
        return detail.with(catalogue.progress(
                document, detail.currentVersion(), detail.progress().sentences()));
    }

    @Override
    @Transactional(readOnly = true)
    public void require(DocumentId document) {
        if (catalogue.titles(Sight.of(current), List.of(document)).isEmpty()) throw new NotFound(document.subject());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<DocumentId, String> titles(Collection<DocumentId> documents) {
        return catalogue.titles(Sight.of(current), documents);
    }

    @Override
    @Transactional(readOnly = true)
    public VersionText text(VersionId version) {
        return store.text(Sight.of(current), version).orElseThrow(() -> new NotFound(version.subject()));
    }

    @Override
    @Transactional(readOnly = true)
    public VersionText text(DocumentId document) {
        return store.currentText(Sight.of(current), document).orElseThrow(() -> new NotFound(document.subject()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TextUnit> units(VersionId version) {
        documentOf(version);
        return store.units(version);
    }

    @Override
    @Transactional(readOnly = true)
    public VersionNotes notes(VersionId version) {
        documentOf(version);
        return notes.of(version);
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoteDetail> notes(VersionId version, TextSpan span) {
        documentOf(version);
        return notes.on(version, span);
    }

    @Override
    @Transactional(readOnly = true)
    public String page(VersionId version) {
        VersionText text = text(version);
        String structure = store.structure(version);
        StringBuilder page = new StringBuilder(text.text().length() * 2 + structure.length());
        page.append("{\"version\":\"").append(version);
        page.append("\",\"document\":\"").append(text.document());
        page.append("\",\"language\":").append(json.writeValueAsString(known(text.language())));
        page.append(",\"dir\":\"").append(direction(text.language()));
        page.append("\",\"text\":").append(json.writeValueAsString(text.text()));
        page.append(",\"units\":[");
        String separator = "";
        for (TextUnit unit : store.units(version)) {
            page.append(separator).append(unit.span().start()).append(',').append(unit.span().end());
            separator = ",";
        }
        page.append(']');
        VersionNotes beside = notes.of(version);
        if (!beside.notes().isEmpty() || beside.trackedChanges() > 0) {
            page.append(",\"aside\":").append(json.writeValueAsString(PageNotes.of(beside)));
        }
        // The structure is an object of its own: its members follow ours.
        page.append(',').append(structure, 1, structure.length());
        return page.toString();
    }

    @Override
    @Transactional(readOnly = true)
    public String pageTag(VersionId version) {
        DocumentId document = documentOf(version);
        return version + "." + detail(document).language();
    }

    @Override
    @Transactional(readOnly = true)
    public OriginalFile original(DocumentId document) {
        return store.original(Sight.of(current), document).orElseThrow(() -> new NotFound(document.subject()));
    }

    @Override
    @Transactional
    public void correct(CorrectDocument command) {
        CorrectDocument checked = Metadata.checked(command);
        DocumentDetail before = detail(command.document());
        List<Change> changes = changes(CorrectDocument.of(before), checked);
        if (before.version() != command.seen()) {
            throw new StaleVersion(command.document().subject(), command.seen(), before.version());
        }
        if (changes.isEmpty()) return;
        Instant deadline = checked.deadline();
        // One that has passed since may stay: whoever mends a title need not think of it.
        if (deadline != null && !deadline.equals(before.deadline()) && deadline.isBefore(clock.instant())) {
            throw Refusal.of("deadline", "DEADLINE_PAST");
        }
        if (!store.correct(checked)) {
            throw new StaleVersion(command.document().subject(), command.seen(), before.version() + 1);
        }
        events.publishEvent(new DocumentCorrected(
                current.desk(), current.person(), clock.instant(), command.document(), changes));
        AfterCommit.run(indexer::wake);
    }

    @Override
    @Transactional
    public List<TextUnit> dispose(DisposeSentences command) {
        DocumentId document = documentOf(command.version());
        if (!store.hold(document).equals(command.version())) throw new Conflict("VERSION_PAST");
        List<TextUnit> before = store.unitsToChange(command.version(), command.span()).stream()
                .filter(unit -> unit.disposition() != command.disposition())
                .toList();
        if (before.isEmpty()) return before;
        store.dispose(command.version(), before, command.disposition());
        List<Change> changes = new ArrayList<>();
        for (TextUnit unit : before) {
            changes.add(Change.of("sentence " + unit.ordinal(), unit.disposition(), command.disposition()));
        }
        events.publishEvent(new SentencesDisposed(
                current.desk(),
                current.person(),
                clock.instant(),
                document,
                command.version(),
                before.stream()
                        .map(unit -> new TextUnit(unit.ordinal(), unit.span(), command.disposition()))
                        .toList(),
                changes));
        return before;
    }

    private DocumentDetail detail(DocumentId document) {
        return store.find(Sight.of(current), document).orElseThrow(() -> new NotFound(document.subject()));
    }

    private DocumentId documentOf(VersionId version) {
        return store.documentOf(Sight.of(current), version).orElseThrow(() -> new NotFound(version.subject()));
    }

    private static List<Change> changes(CorrectDocument before, CorrectDocument after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "kind", before.kind(), after.kind());
        add(changes, "title", before.title(), after.title());
        add(changes, "language", before.language(), after.language());
        add(changes, "byline", before.byline(), after.byline());
        add(changes, "publication", before.publication(), after.publication());
        add(changes, "url", before.url(), after.url());
        add(changes, "publishedOn", before.publishedOn(), after.publishedOn());
        add(changes, "deadline", before.deadline(), after.deadline());
        add(changes, "writer", before.writer(), after.writer());
        return changes;
    }

    private static void add(
            List<Change> changes,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) changes.add(Change.of(field, before, after));
    }

    /** The page's contract says "empty where unknown". */
    private static String known(String language) {
        return language.equals("und") ? "" : language;
    }

    private static String direction(String language) {
        if (language.equals("und")) return "auto";
        Locale locale = Locale.forLanguageTag(language);
        boolean arabicScript = locale.getScript().equals("Arab") || locale.getScript().equals("Hebr");
        boolean other = !locale.getScript().isEmpty() && !arabicScript;
        return !other && (arabicScript || RIGHT_TO_LEFT.contains(locale.getLanguage())) ? "rtl" : "ltr";
    }
}
