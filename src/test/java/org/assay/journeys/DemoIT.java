package org.assay.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assay.testing.Api;
import org.assay.testing.AssayServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody finds who has typed {@code ./assay demo} for the first time. */
class DemoIT {

    @Test
    void theDemonstrationStartsFilledAndIsFilledOnlyOnce() {
        try (AssayServer server = AssayServer.start()) {
            Map<String, Long> states = states(server.api("viewer"));
            assertThat(server.api("viewer").get("documents").get("total").asInt())
                    .isEqualTo(3);
            assertThat(states.values().stream().mapToLong(Long::longValue).sum())
                    .isGreaterThanOrEqualTo(25);
            assertThat(states)
                    .containsOnlyKeys(
                            "CANDIDATE",
                            "OPEN",
                            "IN_CHECK",
                            "PROPOSED",
                            "APPROVED",
                            "PUBLISHED",
                            "DISMISSED",
                            "RETRACTED",
                            "MERGED");
            assertThat(server.api("writer").get("documents").get("total").asInt())
                    .as("the writer's own documents")
                    .isOne();

            server.stop();
            server.startAgain();

            assertThat(states(server.api("viewer"))).isEqualTo(states);
        }
    }

    private static Map<String, Long> states(Api api) {
        return api.get("claims?size=500").get("items").valueStream().collect(Collectors.groupingBy(
                DemoIT::state, TreeMap::new, Collectors.counting()));
    }

    private static String state(JsonNode claim) {
        return claim.get("state").asString();
    }
}
