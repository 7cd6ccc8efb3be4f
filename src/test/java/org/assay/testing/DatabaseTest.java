package org.assay.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole program and a real, migrated database, without a browser and without a port: services and,
 * through {@code MockMvc}, the REST API. The build runs it twice, on H2 and on PostgreSQL.
 *
 * <p>All these tests share one application per run and therefore one database: let each work on a desk of its own, and
 * mock no bean, for a mocked bean costs a second application.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
// Tests capture pages of websites that they have on the loopback.
@SpringBootTest(
        properties = {
            "assay.data=target/test-data",
            "assay.capture.open-to=127.0.0.1",
            "assay.webhooks-open-to=127.0.0.1",
            // Tests say when something is sent.
            "assay.told-rounds=false",
            // Each database is new, and a checkpoint of another one would say that this one was cut.
            "assay.checkpoint-file=target/test-data/checkpoints-${random.uuid}.txt"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DatabaseTest {}
