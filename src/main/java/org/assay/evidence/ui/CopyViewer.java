package org.assay.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Optional;
import org.assay.evidence.CopyFragment;
import org.assay.evidence.CopyLook;
import org.assay.evidence.CopyPassage;
import org.assay.evidence.CopyPassages;
import org.assay.evidence.PassagePlace;
import org.assay.evidence.SnapshotDetail;
import org.assay.kernel.Refusal;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A kept copy as it is looked at, over {@code frontend/copy/}. The browser loads what it shows by itself. */
@Tag("assay-copy-viewer")
@JsModule("./copy/copy-viewer.ts")
final class CopyViewer extends Component implements HasSize, HasStyle {

    private final SnapshotDetail copy;

    CopyViewer(SnapshotDetail copy) {
        this.copy = copy;
        getElement().setProperty("copy", copy.id().toString());
        getElement().setProperty("look", CopyLook.of(copy).name());
        getElement().setProperty("framed", CopyLook.isFramed(copy));
    }

    /** Shows a passage and brings it onto the screen. */
    void show(PassagePlace place) {
        ObjectNode where = JacksonUtils.createObjectNode();
        CopyFragment fragment = place.passage().fragment();
        if (fragment != null && fragment.page() != null) where.put("page", fragment.page());
        if (fragment != null && fragment.region() != null) {
            CopyFragment.Region region = fragment.region();
            where.putObject("region")
                    .put("x", region.x())
                    .put("y", region.y())
                    .put("width", region.width())
                    .put("height", region.height());
        }
        if (fragment != null && fragment.time() != null) {
            ObjectNode time = where.putObject("time").put("start", fragment.time().start());
            if (fragment.time().end() != null) time.put("end", fragment.time().end());
        }
        TextSpan span = place.span();
        if (span != null) {
            ArrayNode offsets = where.putArray("span");
            offsets.add(span.start());
            offsets.add(span.end());
        }
        getElement().setPropertyJson("where", where);
    }

    /**
     * Lets a person point at passages.
     *
     * @param pointed gets each passage pointed at, and nothing once they point at none
     * @param refused gets the reason where what the browser sent is no passage
     */
    void choose(
            CopyPassages passages,
            SerializableConsumer<Optional<CopyPassage>> pointed,
            SerializableConsumer<Refusal> refused) {
        getElement().setProperty("choosing", true);
        getElement()
                .addEventListener("passage-pointed", happened -> {
                    JsonNode detail = happened.getEventData().get("event.detail");
                    try {
                        pointed.accept(Optional.ofNullable(read(passages, detail)));
                    } catch (Refusal refusal) {
                        pointed.accept(Optional.empty());
                        refused.accept(refusal);
                    }
                })
                .addEventData("event.detail")
                // Each word of a drag by keys would ask the server to find it.
                .debounce(200);
    }

    /** What a browser sent, believed in nothing. */
    private @Nullable CopyPassage read(CopyPassages passages, @Nullable JsonNode detail) {
        if (detail == null || !copy.id().toString().equals(detail.path("copy").asString(""))) throw malformed();
        JsonNode where = detail.path("where");
        if (where.isMissingNode() || where.isNull()) return null;
        Integer page = where.has("page") ? whole(where.get("page")) : null;
        if (where.has("span")) {
            JsonNode span = where.get("span");
            if (!span.isArray() || span.size() != 2) throw malformed();
            return passages.words(copy.id(), page, new TextSpan(whole(span.get(0)), whole(span.get(1))));
        }
        if (where.has("region")) {
            JsonNode region = where.get("region");
            return passages.part(
                    copy.id(),
                    new CopyFragment(
                            page,
                            new CopyFragment.Region(
                                    number(region.get("x")),
                                    number(region.get("y")),
                                    number(region.get("width")),
                                    number(region.get("height"))),
                            null));
        }
        if (where.has("time")) {
            JsonNode time = where.get("time");
            Double end = time.has("end") ? number(time.get("end")) : null;
            return passages.part(
                    copy.id(), new CopyFragment(null, null, new CopyFragment.Time(number(time.get("start")), end)));
        }
        throw malformed();
    }

    private static int whole(@Nullable JsonNode value) {
        double number = number(value);
        if (number != Math.rint(number) || number > Integer.MAX_VALUE) throw malformed();
        return (int) number;
    }

    private static double number(@Nullable JsonNode value) {
        if (value == null || !value.isNumber()) throw malformed();
        double number = value.doubleValue();
        if (!(number >= 0 && number < 1e12)) throw malformed();
        return number;
    }

    private static Refusal malformed() {
        return Refusal.of("passage", "PASSAGE_MALFORMED");
    }
}
