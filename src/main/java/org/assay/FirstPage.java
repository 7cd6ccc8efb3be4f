package org.assay;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where Assay can be reached. */
@Component
class FirstPage {

    private static final Logger LOG = LoggerFactory.getLogger("Assay");

    private final String address;

    FirstPage(@Value("${server.address}") String address) {
        this.address = address;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ConfigurableApplicationContext application = event.getApplicationContext();
        if (!(application instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String url = "http://%s:%d".formatted(address, web.getWebServer().getPort());
        LOG.info("Assay is ready: {}", url);
    }
}
