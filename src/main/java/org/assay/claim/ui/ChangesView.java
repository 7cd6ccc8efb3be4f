package org.assay.claim.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.claim.AnchorDetail;
import org.assay.claim.Anchors;
import org.assay.claim.Deeds;
import org.assay.claim.spi.VersionNews;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.document.Progress;
import org.assay.document.VersionId;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.PageHeader;
import org.assay.text.AnchorState;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/** What became of each claim in the newest version: what is certain counted, what is not to be decided; and the versions. */
@Route(DocumentNavigation.CHANGES)
@Requires({Permission.READ, Permission.READ_OWN})
@StyleSheet("assay/changes.css")
class ChangesView extends Div implements BeforeEnterObserver, HasDynamicTitle, AnchorCard.Decisions {

    // Each card compares two passages.
    private static final int AT_ONCE = 60;
    private static final int LISTED = 500;
    private static final List<AnchorState> OPEN =
            List.of(AnchorState.CHANGED, AnchorState.AMBIGUOUS, AnchorState.ORPHANED);
    private static final List<AnchorState> CERTAIN = List.of(AnchorState.MOVED, AnchorState.EXACT);

    private final transient Documents documents;
    private final transient Anchors anchors;
    private final transient Deeds deeds;
    private final transient People people;
    private final transient DocumentNews news;
    private final transient CurrentAccount account;
    private final transient List<VersionNews<Component>> told;
    private final Div list = new Div();
    private final List<AnchorCard> cards = new ArrayList<>();
    private final Map<VersionId, String> texts = new HashMap<>();
    private @Nullable DocumentDetail document;
    private @Nullable Runnable stopFollowing;
    private int room = AT_ONCE;
    private int at;

    ChangesView(
            Documents documents,
            Anchors anchors,
            Deeds deeds,
            People people,
            DocumentNews news,
            CurrentAccount account,
            List<VersionNews<Component>> told) {
        this.documents = documents;
        this.anchors = anchors;
        this.deeds = deeds;
        this.people = people;
        this.news = news;
        this.account = account;
        this.told = told;
        addClassNames("assay-view", "assay-changes");
        list.addClassName("assay-changes-list");
        getElement().setAttribute("tabindex", "-1");
        key(Key.KEY_J, () -> step(1));
        key(Key.KEY_K, () -> step(-1));
        key(Key.KEY_C, () -> current().ifPresent(AnchorCard::confirm));
        key(Key.KEY_N, () -> current().ifPresent(AnchorCard::another));
        key(Key.KEY_X, () -> current().ifPresent(AnchorCard::letGo));
        List<Key> digits = List.of(Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4, Key.DIGIT_5);
        digits.forEach(digit -> key(digit, () -> current().ifPresent(card -> card.choose(digits.indexOf(digit)))));
        // Wherever the focus is on this page; what is typed in a dialog above it keeps its own undo.
        anywhere(() -> turn(true), Key.KEY_Z, KeyModifier.CONTROL);
        anywhere(() -> turn(false), Key.KEY_Z, KeyModifier.CONTROL, KeyModifier.SHIFT);
        anywhere(() -> turn(false), Key.KEY_Y, KeyModifier.CONTROL);
    }

    private void anywhere(Runnable work, Key key, KeyModifier... modifiers) {
        Shortcuts.addShortcutListener(this, work::run, key, modifiers).setBrowserDefaultAllowed(true);
    }

    private void key(Key key, Runnable work) {
        Shortcuts.addShortcutListener(list, work::run, key).listenOn(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            document = documents.get(new DocumentId(
                    Ids.parse(event.getRouteParameters().get("document").orElse(""))));
        } catch (Refusal hidden) {
            throw new NotFoundException("no such document");
        }
        String asked = event.getLocation().getQueryParameters().getSingleParameter("anchor").orElse("");
        show(asked);
        at = Math.max(0, numberOf(card -> card.anchor().id().toString().equals(asked)));
        if (at == 0) atFirst();
        else step(0);
    }

    private int numberOf(Predicate<AnchorCard> wanted) {
        return cards.indexOf(cards.stream().filter(wanted).findFirst().orElse(null));
    }

    private DocumentDetail document() {
        if (document == null) throw new IllegalStateException("no document is open");
        return document;
    }

    @Override
    public String getPageTitle() {
        return document == null ? "What changed" : "What changed · " + document.title();
    }

    private void show() {
        show("");
    }

    /** @param asked the id of what is to be among those shown, however many there are */
    private void show(String asked) {
        removeAll();
        list.removeAll();
        cards.clear();
        List<AnchorDetail> all = anchors.of(document().currentVersion());
        List<AnchorDetail> waiting = all.stream().filter(AnchorDetail::waits).toList();
        add(header(), summary(all, waiting.size()));
        told.forEach(room -> room.of(document().id(), document().currentVersion()).ifPresent(this::add));
        if (!waiting.isEmpty() && account.may(Permission.MARK)) {
            Paragraph keys = new Paragraph("Keys: J and K go through the list, N or 1 to 5 turn to a place, C confirms it,"
                    + " X lets go. Ctrl+Z takes the last decision back, Ctrl+Y does it again.");
            keys.addClassNames("assay-muted", "assay-changes-keys");
            list.add(keys);
        }
        Map<PersonId, String> names = people.names(
                all.stream().map(AnchorDetail::decidedBy).filter(Objects::nonNull).distinct().toList());
        waiting(waiting, asked);
        settled(all.stream().filter(anchor -> anchor.decision() != null).toList(), names);
        for (AnchorState state : CERTAIN) certain(all, state);
        add(list, new VersionList(documents, people, document()));
    }

    private PageHeader header() {
        DocumentDetail here = document();
        PageHeader header = new PageHeader("What changed")
                .sentence("%s · version %d".formatted(here.title(), here.versionNumber()));
        Anchor back = new Anchor(DocumentNavigation.to(here.id()), "Open the text");
        back.addClassName("assay-link-button");
        header.addActions(back);
        if (account.may(Permission.IMPORT)) {
            header.addActions(new Button("Add a version…", click -> new AddVersionDialog(documents, here.id()).open()));
        }
        return header;
    }

    private Div summary(List<AnchorDetail> all, int waiting) {
        Div summary = new Div();
        summary.addClassName("assay-changes-counts");
        Span said = new Span();
        said.getElement().setAttribute("role", "status");
        summary.add(said);
        if (document().versionNumber() == 1) {
            said.setText("This is the first version. When the next draft comes, add it here: every claim is looked for in it.");
            return summary;
        }
        Map<AnchorState, Integer> counts = new EnumMap<>(AnchorState.class);
        all.forEach(anchor -> counts.merge(anchor.found(), 1, Integer::sum));
        Div chips = new Div();
        chips.addClassName("assay-changes-chips");
        counts.forEach((state, count) -> chips.add(Places.chip(state, count)));
        Progress progress = document().progress();
        int unread = progress.sentences() - progress.lookedAt();
        said.setText(
                all.isEmpty()
                        ? "The version before had no claims."
                        : waiting == 0
                                ? "Nothing waits for a decision."
                                : "%d of %d claims wait for a decision.".formatted(waiting, all.size()));
        if (unread > 0) {
            Anchor read = new Anchor(
                    DocumentNavigation.to(document().id()),
                    unread == 1 ? "One sentence is unread" : unread + " sentences are unread");
            summary.add(new Span(" "), read);
        }
        summary.add(chips);
        return summary;
    }

    private void waiting(List<AnchorDetail> waiting, String asked) {
        int left = room;
        for (AnchorState state : OPEN) {
            List<AnchorDetail> these =
                    waiting.stream().filter(anchor -> anchor.found() == state).toList();
            if (these.isEmpty()) continue;
            H2 heading = new H2(Places.heading(state) + " · " + these.size());
            list.add(heading);
            for (int each = 0; each < these.size(); each++) {
                AnchorDetail anchor = these.get(each);
                if (each < left || anchor.id().toString().equals(asked)) list.add(card(anchor, ""));
            }
            left = Math.max(0, left - these.size());
        }
        int hidden = waiting.size() - cards.size();
        if (hidden <= 0) return;
        Button more = new Button("Show more (%d left)".formatted(hidden), click -> {
            room += AT_ONCE;
            show();
            step(0);
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        list.add(more);
    }

    private void settled(List<AnchorDetail> settled, Map<PersonId, String> names) {
        if (settled.isEmpty()) return;
        Details folded = new Details("Decided · " + settled.size());
        folded.setWidthFull();
        // Built when it is opened: there may be hundreds.
        folded.addOpenedChangeListener(opened -> {
            folded.removeAll();
            if (!opened.isOpened()) return;
            settled.stream()
                    .limit(AT_ONCE)
                    .map(anchor -> card(anchor, names.getOrDefault(anchor.decidedBy(), "")))
                    .forEach(folded::add);
        });
        list.add(folded);
    }

    private void certain(List<AnchorDetail> all, AnchorState state) {
        List<AnchorDetail> these =
                all.stream().filter(anchor -> anchor.found() == state).toList();
        if (these.isEmpty()) return;
        UnorderedList claims = new UnorderedList();
        for (AnchorDetail anchor : these.stream().limit(LISTED).toList()) {
            claims.add(new ListItem(new Anchor(
                    DocumentNavigation.to(document().id()) + "?claim=" + anchor.claim(),
                    "#" + anchor.number() + " " + anchor.statement())));
        }
        if (these.size() > LISTED) claims.add(new ListItem("and %d more".formatted(these.size() - LISTED)));
        Details folded = new Details(Places.heading(state) + " · " + these.size(), claims);
        folded.setWidthFull();
        list.add(folded);
    }

    private AnchorCard card(AnchorDetail anchor, String decidedBy) {
        AnchorCard card = new AnchorCard(
                anchor,
                decidedBy,
                document().id(),
                text(anchor.originVersion()),
                text(document().currentVersion()),
                account.may(Permission.MARK),
                this);
        if (anchor.waits()) {
            cards.add(card);
            // Also where the focus is on a button in it: a key is about the claim that the person is at.
            card.getElement().addEventListener("focusin", focused -> at = Math.max(0, cards.indexOf(card)));
        }
        return card;
    }

    private String text(VersionId version) {
        return texts.computeIfAbsent(version, unread -> documents.text(unread).text());
    }

    private Optional<AnchorCard> current() {
        return cards.stream().findFirst().map(first -> cards.get(Math.min(at, cards.size() - 1)));
    }

    /** The keys work at once, and the heading stays in view. */
    private void atFirst() {
        if (cards.isEmpty()) step(0);
        else cards.getFirst().focus(FocusOption.PreventScroll.ENABLED);
    }

    private void step(int by) {
        if (cards.isEmpty()) {
            // For the keys that take back what was decided last.
            getElement().callJsFunction("focus");
            return;
        }
        at = Math.clamp(at + by, 0, cards.size() - 1);
        cards.get(at).focus();
    }

    @Override
    public void place(AnchorDetail anchor, TextSpan span) {
        decide(
                "Claim %d stands there now.".formatted(anchor.number()),
                () -> deeds.place(document().id(), anchor.id(), span));
    }

    @Override
    public void letGo(AnchorDetail anchor) {
        decide("Claim %d was let go.".formatted(anchor.number()), () -> deeds.letGo(document().id(), anchor.id()));
    }

    @Override
    public void reconsider(AnchorDetail anchor) {
        Notices.attempt(() -> anchors.reconsider(anchor.id()));
        again(anchor.number());
    }

    private void decide(String sentence, Supplier<UUID> decision) {
        Notices.attempt(() -> {
            UUID deed = decision.get();
            Notices.undoable(sentence, () -> {
                Notices.attempt(() -> deeds.undo(document().id(), deed)
                        .ifPresent(undone -> again(undone.claim())));
            });
        });
        again(null);
    }

    private void turn(boolean back) {
        Turns.turn(deeds, document().id(), back).ifPresent(deed -> again(deed.claim()));
    }

    /** Shows how things stand now, at the claim of that number, or at the card that came into the place of the one decided. */
    private void again(@Nullable Integer claim) {
        document = documents.get(document().id());
        show();
        int there = claim == null ? -1 : numberOf(card -> card.anchor().number() == claim);
        if (there >= 0) at = there;
        step(0);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        stopFollowing = news.follow(document().id(), event -> ui.access(() -> {
            if (event.actor().equals(account.person())) return;
            document = documents.get(document().id());
            show();
        }));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (stopFollowing != null) stopFollowing.run();
    }
}
