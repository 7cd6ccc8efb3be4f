package org.assay.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.assay.account.Permission;
import org.assay.claim.ClaimDetail;
import org.assay.claim.ClaimState;
import org.assay.evidence.ContactDetail;
import org.assay.evidence.ContactDetail.Sight;
import org.assay.evidence.ContactId;
import org.assay.evidence.ContactWords;
import org.assay.kernel.ui.Icon;
import org.assay.kernel.ui.Notices;
import org.jspecify.annotations.Nullable;

/** Whom the desk asked about one claim, and what they said; and the form to write it down. */
@StyleSheet("assay/contacts.css")
final class ContactsPanel extends Div {

    private final ClaimDetail claim;
    private final ContactServices services;
    private final Runnable changed;
    private final boolean mayWrite;
    private final H3 heading = new H3("Contacts");
    private final Paragraph weight = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final Button add = new Button("Write down a contact", Icon.of("plus"));
    private @Nullable ContactId editing;
    private @Nullable ContactForm form;

    ContactsPanel(ClaimDetail claim, ContactServices services, Runnable changed) {
        this.claim = claim;
        this.services = services;
        this.changed = changed;
        this.mayWrite = services.account().may(Permission.ADD_EVIDENCE) && !isClosed(claim);
        addClassNames("assay-evidence", "assay-contacts");
        list.addClassNames("assay-evidence-list");
        add.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add.addClickListener(click -> open(null));
        weight.addClassName("assay-muted");
        add(heading, weight, list, add);
        read();
    }

    private static boolean isClosed(ClaimDetail claim) {
        return claim.removed()
                || claim.state() == ClaimState.DISMISSED
                || claim.state() == ClaimState.RETRACTED
                || claim.state() == ClaimState.MERGED;
    }

    private void read() {
        List<ContactDetail> contacts = services.contacts().of(claim.id());
        heading.setVisible(!contacts.isEmpty());
        int roots = ContactDetail.roots(contacts);
        weight.setVisible(roots > 0);
        weight.setText(
                roots == 1
                        ? "1 person takes a side, and is 1 more independent root."
                        : roots + " people take a side, and are " + roots + " more independent roots.");
        list.setVisible(!contacts.isEmpty());
        list.removeAll();
        for (ContactDetail each : contacts) {
            list.add(each.id().equals(editing) && form != null ? new ListItem(form) : item(each));
        }
        add.setVisible(mayWrite && (form == null || editing != null));
    }

    private ListItem item(ContactDetail contact) {
        Span number = new Span(String.valueOf(contact.ordinal()));
        number.addClassName("assay-evidence-number");
        Div head = new Div(number, ContactSigns.outcome(contact.outcome()));
        if (ContactSigns.tellsMore(contact)) head.add(StanceChip.of(contact.stance()));
        head.addClassName("assay-evidence-head");
        boolean readable = contact.words() != null;
        if (mayWrite && readable) head.add(actions(contact));
        Span name = new Span(contact.name());
        name.addClassName("assay-source-title");
        Span facts = new Span(ContactSigns.facts(contact)
                + (contact.outcome().usualStance() != null && !contact.isEvidence() ? " · not counted as evidence" : ""));
        facts.addClassName("assay-source-facts");
        Div who = new Div(name, facts);
        who.addClassName("assay-source");
        ListItem item = new ListItem(head, who);
        item.addClassNames("assay-evidence-item", "assay-contact");
        ContactWords words = contact.words();
        if (words != null && words.question() != null) item.add(line("comment", "Asked: " + words.question()));
        if (words != null && words.answer() != null) item.add(answer(words.answer()));
        if (contact.sight() != Sight.OPEN) item.add(audience(contact));
        return item;
    }

    private Div audience(ContactDetail contact) {
        boolean mine = contact.addedBy().equals(services.account().person());
        String words = ContactSigns.audience(contact, mine);
        if (contact.sight() == Sight.ENTRUSTED) words += " Others read “" + contact.description() + "”.";
        Div line = line(contact.sight() == Sight.UNREADABLE ? "warning" : "lock", words);
        line.addClassName("assay-contact-audience");
        return line;
    }

    private Div actions(ContactDetail contact) {
        Button edit = new Button(Icon.of("edit"), click -> open(contact));
        edit.setAriaLabel("Edit contact " + contact.ordinal());
        edit.setTooltipText("Edit");
        Button remove = new Button(Icon.of("trash"), click -> remove(contact));
        remove.setAriaLabel("Remove contact " + contact.ordinal());
        remove.setTooltipText("Remove");
        for (Button button : List.of(edit, remove)) {
            button.addThemeVariants(
                    ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        }
        Div actions = new Div(edit, remove);
        actions.addClassName("assay-evidence-actions");
        return actions;
    }

    private static Div answer(String words) {
        com.vaadin.flow.dom.Element quotation = new com.vaadin.flow.dom.Element("blockquote");
        quotation.setText(words);
        Div quote = new Div();
        quote.addClassName("assay-quote");
        quote.getElement().appendChild(quotation);
        return quote;
    }

    private static Div line(String icon, String words) {
        Div line = new Div(Icon.of(icon), new Span(words));
        line.addClassName("assay-evidence-line");
        return line;
    }

    private void open(@Nullable ContactDetail contact) {
        if (form != null) form.removeFromParent();
        // As it is stored now, not as it was when the list was drawn.
        ContactDetail now = contact == null ? null : services.contacts().get(contact.id());
        if (now != null && now.words() == null) {
            close();
            return;
        }
        editing = now == null ? null : now.id();
        form = new ContactForm(claim.id(), now, services, this::stored, this::giveUp);
        if (now == null) add(form);
        read();
        form.focusFirst();
    }

    private void stored() {
        close();
        changed.run();
    }

    private void giveUp() {
        close();
        add.focus();
    }

    private void close() {
        if (form != null) form.removeFromParent();
        form = null;
        editing = null;
        read();
    }

    private void remove(ContactDetail contact) {
        if (!Notices.attempt(() -> services.contacts().remove(contact.id()))) return;
        Notices.undoable("Contact " + contact.ordinal() + " is removed.", () -> {
            if (Notices.attempt(() -> services.contacts().bringBack(contact.id()))) readAgain();
        });
        readAgain();
    }

    private void readAgain() {
        read();
        changed.run();
    }
}
