package org.assay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.assay.account.CurrentAccount;
import org.assay.claim.ClaimDetail;
import org.assay.claim.spi.ClaimTab;
import org.assay.evidence.EvidenceRecords;
import org.assay.evidence.Lineages;
import org.assay.evidence.OfferedSources;
import org.assay.evidence.PrimarySources;
import org.assay.evidence.Sources;

@org.springframework.stereotype.Component
class EvidenceTab implements ClaimTab<Component> {

    private final EvidenceRecords records;
    private final Sources sources;
    private final OfferedSources offered;
    private final Lineages lineages;
    private final PrimarySources primary;
    private final Copies copies;
    private final CopySections sections;
    private final CurrentAccount account;
    private final ContactServices contacts;

    EvidenceTab(
            EvidenceRecords records,
            Sources sources,
            OfferedSources offered,
            Lineages lineages,
            PrimarySources primary,
            Copies copies,
            CopySections sections,
            CurrentAccount account,
            ContactServices contacts) {
        this.records = records;
        this.sources = sources;
        this.offered = offered;
        this.lineages = lineages;
        this.primary = primary;
        this.copies = copies;
        this.sections = sections;
        this.account = account;
        this.contacts = contacts;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String label(ClaimDetail claim) {
        int count = records.of(claim.id()).size() + contacts.contacts().count(claim.id());
        if (count == 0) return "Evidence";
        boolean again = !copies.toLookAt(records.of(claim.id())).isEmpty();
        return "Evidence (" + count + (again ? ", to re-check)" : ")");
    }

    @Override
    public boolean visible(ClaimDetail claim) {
        return true;
    }

    @Override
    public Component content(ClaimDetail claim, Runnable changed) {
        return new Div(
                new EvidencePanel(claim, records, sources, offered, lineages, primary, copies, sections, account, changed),
                new ContactsPanel(claim, contacts, changed));
    }
}
