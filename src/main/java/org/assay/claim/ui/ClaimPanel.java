package org.assay.claim.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.assay.account.CurrentAccount;
import org.assay.account.People;
import org.assay.account.Permission;
import org.assay.claim.ClaimCatalogue;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimId;
import org.assay.claim.ClaimState;
import org.assay.claim.Claimants;
import org.assay.claim.Deeds;
import org.assay.claim.spi.ClaimTab;
import org.assay.kernel.DomainEvent;
import org.assay.kernel.PersonId;
import org.assay.kernel.Refusal;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.Tabbed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** The open claim beside its text: what is written about it, and the parts other rooms contribute. */
@SpringComponent
@Scope("prototype")
class ClaimPanel extends Aside {

    private static final int LONG_QUOTE = 200;

    private static final String FOCUS_FIRST =
            """
            requestAnimationFrame(() => [
                ...this.querySelectorAll('[%s]'),
                ...this.querySelectorAll(
                  'vaadin-radio-button, vaadin-text-field, vaadin-text-area, vaadin-combo-box, vaadin-button, button, a[href]')]
              .find((part) => part.checkVisibility() && !part.disabled)?.focus())
            """
                    .formatted(ClaimTab.BEGIN);

    private static final String KEEP_FOCUS =
            """
            requestAnimationFrame(() => {
              if (document.activeElement === document.body) this.querySelector('vaadin-tab[selected]')?.focus();
            })
            """;

    private final ClaimCatalogue catalogue;
    private final CurrentAccount account;
    private final People people;
    private final List<ClaimTab<Component>> contributed;
    private final ClaimForm form;
    private final ClaimSteps steps;
    private final PlaceWaits place;
    private final Div head = new Div();
    private final Div quote = new Div();
    private final Div news = new Div();
    private final Tabbed tabs = new Tabbed();
    private final Tab statementTab = new Tab("Claim");
    private final Map<ClaimTab<Component>, Tab> made = new IdentityHashMap<>();
    private final Map<Tab, ClaimTab<Component>> parts = new LinkedHashMap<>();
    private @Nullable ClaimDetail claim;
    private Runnable closed = () -> {};
    private Runnable left = () -> {};

    ClaimPanel(
            ClaimCatalogue catalogue,
            Deeds deeds,
            Claimants claimants,
            CurrentAccount account,
            People people,
            List<ClaimTab<Component>> contributed,
            ClaimSteps steps,
            PlaceWaits place) {
        this.catalogue = catalogue;
        this.account = account;
        this.people = people;
        this.steps = steps;
        this.place = place;
        this.contributed = new ArrayList<>(contributed);
        this.contributed.sort(Comparator.comparingInt(ClaimTab::order));
        this.form = new ClaimForm(deeds, catalogue, claimants, this::read);
        steps.onChange(this::refresh);
        addClassName("assay-claim-panel");
        getElement().setAttribute("aria-label", "Claim");
        head.addClassName("assay-claim-head");
        quote.addClassName("assay-claim-quote");
        news.addClassName("assay-claim-news");
        news.setVisible(false);
        tabs.addClassName("assay-claim-tabs");
        // Back to the text; a list or calendar that is open takes the key for itself.
        Shortcuts.addShortcutListener(this, () -> left.run(), Key.ESCAPE).listenOn(this);
        tabs.addSelectedChangeListener(selected -> fill(selected.getSelectedTab()));
    }

    void onClose(Runnable listener) {
        closed = listener;
    }

    /** @param listener runs when the person wants back to the text, with the claim still open */
    void onLeave(Runnable listener) {
        left = listener;
    }

    void onUnmark(Consumer<ClaimId> listener) {
        steps.onUnmark(listener);
    }

    boolean shows(ClaimId id) {
        return claim != null && claim.id().equals(id);
    }

    void showNothing() {
        claim = null;
        removeAll();
    }

    /** @return false where the claim is not to be seen; the reason has been shown */
    boolean open(ClaimId id) {
        ClaimDetail found;
        try {
            found = catalogue.get(id);
        } catch (Refusal hidden) {
            Notices.refused(hidden);
            return false;
        }
        claim = found;
        removeAll();
        add(head, quote, place, news, tabs);
        news.setVisible(false);
        build(found);
        return true;
    }

    private void build(ClaimDetail found) {
        show(found);
        form.show(found, writable(found));
        if (tabs.getIndexOf(statementTab) < 0) tabs.add(statementTab, form);
        layOut(found);
        tabs.setSelectedIndex(0);
    }

    /** Tabs are kept from claim to claim: each one made anew would cross the wire, and its content must not stay. */
    private void layOut(ClaimDetail found) {
        parts.clear();
        int position = 1;
        for (ClaimTab<Component> part : contributed) {
            Tab tab = made.computeIfAbsent(part, none -> new Tab());
            boolean there = tabs.getIndexOf(tab) >= 0;
            if (!part.visible(found)) {
                if (there) tabs.remove(tab);
                continue;
            }
            tab.setLabel(part.label(found));
            if (!there) tabs.add(tab, new Div(), position);
            else if (tabs.getComponent(tab) instanceof Div content) content.removeAll();
            parts.put(tab, part);
            position++;
        }
    }

    private boolean writable(ClaimDetail found) {
        return account.may(Permission.EDIT_CLAIM)
                && !found.removed()
                && found.state() != ClaimState.RETRACTED
                && found.state() != ClaimState.MERGED;
    }

    private void show(ClaimDetail found) {
        head.removeAll();
        H2 number = new H2("#" + found.number());
        number.getElement().setAttribute("aria-label", "Claim " + found.number());
        head.add(number, Words.chip(found.state()));
        if (found.ratingLabel() != null) head.add(Words.chip(found.ratingLabel(), found.ratingTone()));
        if (found.approvalOutdated()) head.add(Words.chip("Approval outdated", "misleading"));
        if (found.underReview()) head.add(Words.chip("Under review", "in-check"));
        Button close = new Button(Icon.of("close"), pressed -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel("Close the claim");
        close.addClassName("assay-claim-close");
        head.add(close);
        PersonId lead = found.lead();
        if (lead != null) {
            Span who = new Span("Checked by "
                    + people.names(List.of(lead)).getOrDefault(lead, "somebody who left"));
            who.addClassNames("assay-muted", "assay-claim-lead");
            head.add(who);
        }
        steps.show(found);
        head.add(steps);
        place.show(found);
        quote.removeAll();
        if (found.occurrences().isEmpty()) return;
        String exact = found.passage().quote().exact();
        quote.setText(exact);
        // A long one scrolls, which must be possible without a mouse.
        if (exact.length() > LONG_QUOTE) quote.getElement().setAttribute("tabindex", "0");
        else quote.getElement().removeAttribute("tabindex");
    }

    private void fill(@Nullable Tab tab) {
        ClaimTab<Component> part = tab == null ? null : parts.get(tab);
        if (part == null || claim == null) return;
        Component place = tabs.getComponent(tab);
        if (place instanceof Div content) {
            content.removeAll();
            content.add(part.content(claim, this::refresh));
        }
    }

    /** Reads the claim again after something on it was stored here. */
    private void read() {
        if (claim == null) return;
        claim = catalogue.get(claim.id());
        show(claim);
        parts.forEach((tab, part) -> tab.setLabel(part.label(claim)));
    }

    /** Takes the claim into check, or gives it back, whichever is open to the person. */
    void take() {
        if (claim != null) steps.take(claim);
    }

    private void refresh() {
        if (claim == null) return;
        read();
        form.show(claim, writable(claim));
        fill(tabs.getSelectedTab());
        news.setVisible(false);
        // The button that was pressed may be gone; nobody who works by key starts over at the top of the page for it.
        tabs.getElement().executeJs(KEEP_FOCUS);
    }

    /** Somebody, perhaps this person in another window, changed the claim that is open. */
    void learn(DomainEvent event) {
        if (claim == null) return;
        long before = claim.version();
        read();
        form.learn(claim);
        if (parts.get(tabs.getSelectedTab()) == null || event.actor().equals(account.person())) return;
        if (claim.version() == before && !event.action().matches("(evidence|correction)-.*")) return;
        // What is being typed in a part must not vanish because a colleague was quicker.
        NativeButton show = new NativeButton("Show it", pressed -> refresh());
        news.removeAll();
        news.add(
                new Span(people.names(List.of(event.actor())).getOrDefault(event.actor(), "A colleague")
                        + " changed this claim just now. "),
                show);
        news.getElement().setAttribute("role", "status");
        news.setVisible(true);
    }

    /** Shows a part without taking the focus there; it knows itself to what its link leads. */
    void open(String part) {
        parts.keySet().stream()
                .filter(tab -> tab.getLabel().toUpperCase(Locale.ROOT).startsWith(part))
                .findFirst()
                .ifPresent(tabs::setSelectedTab);
    }

    /** Shows one part of the claim: "STATEMENT", or the first whose label begins with the word. */
    void turnTo(String part) {
        parts.keySet().stream()
                .filter(tab -> tab.getLabel().toUpperCase(Locale.ROOT).startsWith(part))
                .findFirst()
                .ifPresentOrElse(
                        tab -> {
                            tabs.setSelectedTab(tab);
                            // The part's own first control; which that is only the part knows, and it may be long.
                            tabs.getComponent(tab).getElement().executeJs(FOCUS_FIRST);
                        },
                        () -> {
                            tabs.setSelectedTab(statementTab);
                            form.focus();
                        });
    }
}
