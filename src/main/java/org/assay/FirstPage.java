package org.assay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where Assay can be reached. With {@code assay.training} it visits itself there instead, and ends. */
@Component
class FirstPage {

    private static final Logger LOG = LoggerFactory.getLogger("Assay");

    private final String address;
    private final boolean training;

    FirstPage(@Value("${server.address}") String address, @Value("${assay.training:false}") boolean training) {
        this.address = address;
        this.training = training;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ConfigurableApplicationContext application = event.getApplicationContext();
        if (!(application instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            return;
        }
        String url = "http://%s:%d".formatted(address, web.getWebServer().getPort());
        if (training) {
            Thread.ofPlatform().name("training").start(() -> train(url, application));
        } else {
            LOG.info("Assay is ready: {}", url);
        }
    }

    private static void train(String url, ConfigurableApplicationContext application) {
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            for (String page : List.of("/", "/login", "/login?v-r=init&location=login&query=", "/api/v1/documents", "/")) {
                client.send(HttpRequest.newBuilder(URI.create(url + page)).build(), BodyHandlers.discarding());
            }
        } catch (IOException | InterruptedException unimportant) {
            LOG.info("Training ended early: {}", unimportant.toString());
        }
        System.exit(SpringApplication.exit(application));
    }
}
