package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.assay.kernel.ui.Dates;
import org.assay.kernel.ui.DeskSection;
import org.assay.kernel.ui.FormNotes;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.OnceDialog;
import org.assay.review.told.WebhookDetail;
import org.assay.review.told.Webhooks;

/** Where an administrator names the programs that are told what happens on the desk. */
@org.springframework.stereotype.Component
class WebhookSection implements DeskSection {

    private final Webhooks webhooks;

    WebhookSection(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Component content() {
        return new Hooks(webhooks);
    }

    @StyleSheet("assay/told.css")
    static final class Hooks extends Div {

        private final transient Webhooks webhooks;
        private final Div list = new Div();

        Hooks(Webhooks webhooks) {
            this.webhooks = webhooks;
            addClassName("assay-webhooks");
            list.addClassName("assay-webhook-list");
            add(
                    new H2("Webhooks"),
                    new Paragraph("Assay sends these addresses a signed message for what happens to a claim: its kind, its "
                            + "time, ids and a link, never words. What can’t be delivered is tried again for three days."),
                    list,
                    form());
            read();
        }

        private void read() {
            list.removeAll();
            webhooks.list().forEach(each -> list.add(line(each)));
        }

        private Component form() {
            FormNotes notes = new FormNotes();
            TextField name = notes.field("name", new TextField("Name of the webhook"));
            name.setMaxLength(Webhooks.LONGEST_NAME);
            TextField url = notes.field("url", new TextField("Its address"));
            url.setMaxLength(Webhooks.LONGEST_URL);
            url.setPlaceholder("https://");
            Button add = new Button("Add the webhook", click -> {
                WebhookDetail.Made[] made = new WebhookDetail.Made[1];
                if (!notes.attempt(() -> made[0] = webhooks.add(name.getValue(), url.getValue()))) return;
                name.clear();
                url.clear();
                read();
                new OnceDialog(
                                "The key of the webhook",
                                "Its program needs this key to tell our messages from others’. It is not shown again.",
                                made[0].key())
                        .open();
            });
            Div form = new Div(name, url, notes, add);
            form.addClassName("assay-form");
            return form;
        }

        private Component line(WebhookDetail hook) {
            Span name = new Span(hook.name());
            name.addClassName("assay-webhook-name");
            Span url = new Span(hook.url() + (hook.active() ? "" : " · switched off"));
            url.addClassName("assay-muted");
            Div actions = new Div(
                    button("Send a test", hook, () -> {
                        if (Notices.attempt(() -> webhooks.test(hook.id()))) Notices.done("A test is on its way.");
                    }),
                    button(hook.active() ? "Switch off" : "Switch on", hook, () -> {
                        if (Notices.attempt(() -> webhooks.switchTo(hook.id(), !hook.active()))) read();
                    }),
                    button("Remove", hook, () -> {
                        if (Notices.attempt(() -> webhooks.remove(hook.id()))) read();
                    }));
            actions.addClassName("assay-actions");
            Details seen = new Details("Last messages");
            seen.addOpenedChangeListener(change -> {
                if (change.isOpened()) show(hook, seen);
            });
            Div line = new Div(name, url, actions, seen);
            line.addClassName("assay-webhook");
            return line;
        }

        private void show(WebhookDetail hook, Details into) {
            into.removeAll();
            List<WebhookDetail.Delivery> all = webhooks.deliveries(hook.id());
            if (all.isEmpty()) into.add(new Paragraph("None yet."));
            all.forEach(each -> into.add(new Paragraph(words(each))));
        }

        private static String words(WebhookDetail.Delivery each) {
            String standing =
                    switch (each.state()) {
                        case "SENT" -> "delivered";
                        case "FAILED" -> "given up after " + each.attempts() + " tries";
                        default -> each.attempts() == 0 ? "on its way" : "tried " + each.attempts() + " times";
                    };
            return Dates.moment(each.at(), Dates.zone()) + " · " + each.kind() + " · " + standing
                    + (each.error() == null ? "" : ": " + each.error());
        }

        private static Button button(String words, WebhookDetail hook, Runnable work) {
            Button button = new Button(words, click -> work.run());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(words + ": " + hook.name());
            return button;
        }
    }
}
