package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.document.DocumentFilter;
import org.assay.document.Documents;
import org.assay.kernel.ui.NavigationEntry;
import org.assay.review.MyTurn;

@org.springframework.stereotype.Component
class ReviewEntry implements NavigationEntry {

    private final MyTurn turn;
    private final CurrentAccount account;
    private final QueueNews news;
    private final Documents documents;

    ReviewEntry(MyTurn turn, CurrentAccount account, QueueNews news, Documents documents) {
        this.news = news;
        this.documents = documents;
        this.turn = turn;
        this.account = account;
    }

    @Override
    public String label() {
        return "My turn";
    }

    @Override
    public String icon() {
        return "review";
    }

    @Override
    public Class<? extends Component> view() {
        return QueueView.class;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean visible() {
        return account.may(Permission.DECIDE)
                || account.may(Permission.SIGN_OFF)
                || account.may(Permission.PROPOSE)
                || account.may(Permission.ANSWER_CORRECTION);
    }

    @Override
    public int count() {
        return turn.count();
    }

    @Override
    public Runnable follow(Runnable changed) {
        return news.follow(account.desk(), changed);
    }

    /** Where there is nothing to review yet, a document comes first. */
    @Override
    public boolean opensFirst() {
        return documents.count(DocumentFilter.ALL) > 0;
    }

    @Override
    public boolean covers(String path) {
        return path.startsWith("review/");
    }
}
