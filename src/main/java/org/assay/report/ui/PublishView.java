package org.assay.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import org.assay.account.Permission;
import org.assay.account.Requires;
import org.assay.document.DocumentDetail;
import org.assay.document.DocumentId;
import org.assay.document.DocumentNavigation;
import org.assay.document.Documents;
import org.assay.kernel.Ids;
import org.assay.kernel.Refusal;
import org.assay.kernel.Sentences;
import org.assay.kernel.ui.Notices;
import org.assay.kernel.ui.PageHeader;
import org.assay.report.PublicAddress;
import org.assay.report.PublicationCheck;
import org.assay.report.PublicationPreview;
import org.assay.report.Publications;
import org.assay.report.ReportNavigation;

/** A document's verdicts on their way to readers: what is public, what can be, and what stands against the rest. */
@Route(ReportNavigation.PUBLISH)
@Requires(Permission.PUBLISH)
@StyleSheet("assay/report.css")
class PublishView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Documents documents;
    private final Publications publications;
    private String title = "Publish";

    PublishView(Documents documents, Publications publications) {
        this.documents = documents;
        this.publications = publications;
        addClassName("assay-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        try {
            show(documents.get(new DocumentId(Ids.parse(entering.getRouteParameters().get("document").orElse("")))));
        } catch (Refusal hidden) {
            throw new NotFoundException();
        }
    }

    private void show(DocumentDetail document) {
        title = "Publish: " + document.title();
        removeAll();
        List<PublicationPreview> previews = publications.preview(document.id());
        long ready = previews.stream().filter(each -> each.seen() == 0 && each.isPublishable()).count();
        PageHeader header = new PageHeader(document.title())
                .sentence(ready == 0 ? "Nothing is waiting to be published." : ready + " ready to be published.");
        Anchor back = new Anchor(DocumentNavigation.to(document.id()), "Back to the text");
        back.addClassName("assay-link-button");
        header.addActions(back);
        if (previews.stream().anyMatch(each -> each.seen() > 0)) {
            header.addActions(page(PublicAddress.document(document.id().value()), "Open the public page"));
        }
        if (ready > 0) {
            Button publish = new Button(ready == 1 ? "Publish 1 claim" : "Publish " + ready + " claims", click -> {
                if (!Notices.attempt(() -> publications.publish(document.id()))) return;
                Notices.done("They are public.");
                show(document);
            });
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            publish.setDisableOnClick(true);
            header.addActions(publish);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("assay-publish-claims");
        previews.forEach(each -> list.add(item(each)));
        add(header, list);
    }

    private static ListItem item(PublicationPreview preview) {
        Paragraph statement = new Paragraph(preview.number() + ". " + preview.statement());
        ListItem item = new ListItem(statement);
        if (preview.seen() > 0) {
            boolean retracted = preview.revisions().getFirst().isRetracted();
            item.add(page(PublicAddress.claim(preview.claim().value()), retracted ? "Retracted" : "Public"));
            return item;
        }
        if (preview.findings().isEmpty()) item.add(muted("Ready."));
        for (PublicationCheck.Finding finding : preview.findings()) {
            String sentence = Sentences.of(Locale.ENGLISH, "publication." + finding.code());
            item.add(muted((finding.error() ? "Error: " : "Advice: ") + sentence));
        }
        return item;
    }

    private static Anchor page(String address, String words) {
        Anchor page = new Anchor(address, words);
        page.setTarget(AnchorTarget.BLANK);
        page.setRouterIgnore(true);
        return page;
    }

    private static Paragraph muted(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("assay-muted");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
