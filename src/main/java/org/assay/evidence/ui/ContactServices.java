package org.assay.evidence.ui;

import java.time.Clock;
import org.assay.account.CurrentAccount;
import org.assay.evidence.ConfidentialReaders;
import org.assay.evidence.Contacts;
import org.springframework.stereotype.Component;

/** What the contact log's parts ask. */
@Component
record ContactServices(Contacts contacts, ConfidentialReaders readers, CurrentAccount account, Clock clock) {}
