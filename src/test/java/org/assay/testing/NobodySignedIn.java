package org.assay.testing;

import com.vaadin.flow.internal.CurrentInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Begins each test with nobody signed in, and asks after the person where the test's own application keeps them: every
 * application that starts in this JVM tells Spring Security to look in its own place, also for the ones before it.
 */
class NobodySignedIn implements BeforeEachCallback, AfterEachCallback {

    private static final Map<ApplicationContext, SecurityContextHolderStrategy> OF_APPLICATION =
            new ConcurrentHashMap<>();

    /** Notes where an application that has just started keeps who is signed in. */
    static void started(ApplicationContext application) {
        OF_APPLICATION.put(application, SecurityContextHolder.getContextHolderStrategy());
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        SecurityContextHolderStrategy own = OF_APPLICATION.get(SpringExtension.getApplicationContext(test));
        if (own != null) SecurityContextHolder.setContextHolderStrategy(own);
        clear();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        clear();
    }

    private static void clear() {
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
    }
}
