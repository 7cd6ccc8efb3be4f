package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.report.VerdictReport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonRendererTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void itIsWhatTheSchemaDescribes() throws IOException {
        JsonNode schema = JSON.readTree(StyleSheets.bytes("report.schema.json"));

        assertThat(differences(schema, schema, json(Samples.varied()), "report")).isEmpty();
        assertThat(differences(schema, schema, json(aReport().ofASelection().build()), "report")).isEmpty();
    }

    @Test
    void whatIsNotKnownIsNull() throws IOException {
        JsonNode claim = json(aReport().with(aClaim().unchecked().by(null).saidOn(null)).build())
                .at("/claims/0");

        assertThat(claim.get("verdict").isNull()).isTrue();
        assertThat(claim.get("claimant").isNull()).isTrue();
        assertThat(claim.get("saidOn").isNull()).isTrue();
        assertThat(claim.get("settled").booleanValue()).isFalse();
    }

    /** As much of JSON Schema as ours uses: type, properties, required, items, $ref; no property that it lacks. */
    private static List<String> differences(JsonNode root, JsonNode schema, JsonNode value, String path) {
        if (schema.has("$ref")) {
            return differences(root, root.at(schema.get("$ref").asString().substring(1)), value, path);
        }
        List<String> found = new ArrayList<>();
        if (schema.has("anyOf")) {
            for (JsonNode each : schema.get("anyOf")) {
                List<String> differs = differences(root, each, value, path);
                if (differs.isEmpty()) return List.of();
                found.addAll(differs);
            }
            return found;
        }
        if (!schema.get("type").toString().contains("\"" + type(value) + "\"")) found.add(path + " is " + type(value));
        if (value.isObject() && schema.has("properties")) {
            for (Map.Entry<String, JsonNode> property : value.properties()) {
                JsonNode known = schema.get("properties").get(property.getKey());
                if (known == null) found.add(path + "." + property.getKey() + " is unknown");
                else found.addAll(differences(root, known, property.getValue(), path + "." + property.getKey()));
            }
            for (JsonNode required : schema.get("required")) {
                if (!value.has(required.asString())) found.add(path + "." + required.asString() + " is missing");
            }
        }
        if (value.isArray()) {
            for (JsonNode item : value) found.addAll(differences(root, schema.get("items"), item, path + "[]"));
        }
        return found;
    }

    private static String type(JsonNode value) {
        if (value.isNull()) return "null";
        if (value.isObject()) return "object";
        if (value.isArray()) return "array";
        if (value.isBoolean()) return "boolean";
        return value.isNumber() ? "integer" : "string";
    }

    private static JsonNode json(VerdictReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(report, out);
        return JSON.readTree(out.toByteArray());
    }
}
