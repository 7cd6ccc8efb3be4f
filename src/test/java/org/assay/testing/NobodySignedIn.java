package org.assay.testing;

import com.vaadin.flow.internal.CurrentInstance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Begins each test with nobody signed in and no browser's session left on the thread, which all tests share. */
class NobodySignedIn implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
    }
}
