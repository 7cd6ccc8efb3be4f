package org.assay.review.ui;

import com.vaadin.flow.component.Component;
import org.assay.account.CurrentAccount;
import org.assay.account.Permission;
import org.assay.kernel.ui.NavigationEntry;
import org.assay.review.MyTurn;

@org.springframework.stereotype.Component
class ReviewEntry implements NavigationEntry {

    private final MyTurn turn;
    private final CurrentAccount account;

    ReviewEntry(MyTurn turn, CurrentAccount account) {
        this.turn = turn;
        this.account = account;
    }

    @Override
    public String label() {
        return "Review";
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
    public boolean covers(String path) {
        return path.startsWith("review/");
    }
}
