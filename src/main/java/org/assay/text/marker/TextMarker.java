package org.assay.text.marker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Refusal;
import org.assay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A document version as a page on which claims are marked. The browser loads text and marks by itself from {@code
 * content/versions/{version}} and {@code …/marks}; here are only the version's id, what the person does, and answers to
 * it. What a person marks is drawn at once and stands until it is {@linkplain #confirm confirmed} or {@linkplain
 * #refuse withdrawn}.
 *
 * <p>A message that makes no sense, or that speaks of a version shown earlier, never reaches a listener: the {@link
 * #onRefused} listeners get the reason, and what the browser had drawn is withdrawn.
 */
@Tag("assay-text-marker")
@JsModule("./marker/text-marker.ts")
public class TextMarker extends Component implements HasSize, HasStyle {

    private @Nullable UUID version;
    private boolean marking;
    private SerializableConsumer<Refusal> refused = refusal -> {};

    public TextMarker() {
        setSizeFull();
    }

    /** Shows a version from its beginning, or at the passage named next. */
    public void open(UUID version) {
        this.version = version;
        getElement().setProperty("version", version.toString());
    }

    /** Whether this person may mark, unmark and account for sentences. Off at first. */
    public void allowMarking(boolean allowed) {
        marking = allowed;
        getElement().setProperty("canMark", allowed);
    }

    /** Emphasises the claim's marks and scrolls to the first; null clears. */
    public void choose(@Nullable UUID claim) {
        getElement().setProperty("chosen", claim == null ? "" : claim.toString());
    }

    /** Scrolls to a passage and stands on its sentence. */
    public void openAt(TextSpan span) {
        getElement().callJsFunction("openAt", span.start(), span.end());
    }

    /** Moves the focus to the sentence where the person was last. */
    public void focusText() {
        getElement().callJsFunction("focusText");
    }

    /** Stored: the mark stands as given. */
    public void confirm(int pending, PageMark mark) {
        getElement().callJsFunction("confirmMark", pending, JacksonUtils.beanToJson(mark));
    }

    /** Not stored: what was drawn goes. */
    public void refuse(int pending) {
        getElement().callJsFunction("refuseMark", pending);
    }

    public void confirmDisposition(int pending) {
        getElement().callJsFunction("confirmDisposition", pending);
    }

    public void refuseDisposition(int pending) {
        getElement().callJsFunction("refuseDisposition", pending);
    }

    /** Changes by this person or another. */
    public void apply(PageChanges changes) {
        getElement().callJsFunction("applyMarks", JacksonUtils.beanToJson(changes));
    }

    /** Tells a screen reader what somebody else did, without moving the focus. */
    public void announce(String words) {
        getElement().callJsFunction("announce", words);
    }

    /** Shows along the text who else reads it, and where. */
    public void readers(List<PageReader> readers) {
        getElement().callJsFunction("showReaders", JacksonUtils.listToJson(readers));
    }

    /** Which keys do what; as designed at first. */
    public void keys(PageKeys keys) {
        getElement().setPropertyJson("keys", JacksonUtils.beanToJson(keys));
    }

    public Registration onMark(SerializableConsumer<MarkRequest> listener) {
        return listen("mark-requested", BrowserMessage::mark, true, listener);
    }

    public Registration onUnmark(SerializableConsumer<UnmarkRequest> listener) {
        return listen("unmark-requested", BrowserMessage::unmark, true, listener);
    }

    public Registration onResize(SerializableConsumer<ResizeRequest> listener) {
        return listen("resize-requested", BrowserMessage::resize, true, listener);
    }

    public Registration onDispose(SerializableConsumer<DisposeRequest> listener) {
        return listen("dispose-requested", BrowserMessage::dispose, true, listener);
    }

    public Registration onChoose(SerializableConsumer<MarkChosen> listener) {
        return listen("mark-chosen", BrowserMessage::chosen, false, listener);
    }

    public Registration onChoiceCleared(SerializableConsumer<TextMarker> listener) {
        return listen("choice-cleared", message -> this, false, listener);
    }

    public Registration onUndo(SerializableConsumer<TextMarker> listener) {
        return listen("undo-requested", message -> this, true, listener);
    }

    public Registration onRedo(SerializableConsumer<TextMarker> listener) {
        return listen("redo-requested", message -> this, true, listener);
    }

    /** The person has chosen other keys, which count already on their page. */
    public Registration onKeys(SerializableConsumer<PageKeys> listener) {
        return listen("keys-changed", BrowserMessage::keys, false, listener);
    }

    /** The person wants to take the claim into check, or to give it back. */
    public Registration onTake(SerializableConsumer<UUID> listener) {
        return listen("take-requested", BrowserMessage::claim, false, listener);
    }

    /** The person has scrolled; told at most some times a second, with the first offset on the screen. */
    public Registration onPlace(SerializableConsumer<Integer> listener) {
        return listen("place-changed", BrowserMessage::place, false, listener);
    }

    /** @param listener gets the reason for which a message from the browser was dropped */
    public void onRefused(SerializableConsumer<Refusal> listener) {
        refused = listener;
    }

    /** What one kind of message says, or a {@link Refusal}. */
    @FunctionalInterface
    private interface Reading<T> extends java.io.Serializable {
        T read(BrowserMessage message);
    }

    private <T> Registration listen(
            String event, Reading<T> reading, boolean forMarkers, SerializableConsumer<T> listener) {
        return getElement()
                .addEventListener(event, happened -> {
                    JsonNode detail = happened.getEventData().get("event.detail");
                    BrowserMessage message = new BrowserMessage(detail);
                    T said;
                    try {
                        message.of(version);
                        if (forMarkers && !marking) throw new Refusal("PAGE_READ_ONLY");
                        said = reading.read(message);
                    } catch (Refusal refusal) {
                        message.pending().ifPresent(event.startsWith("dispose") ? this::refuseDisposition : this::refuse);
                        refused.accept(refusal);
                        return;
                    }
                    listener.accept(said);
                })
                .addEventData("event.detail");
    }

    /** How a passage was pointed at. */
    public enum How {
        SENTENCE,
        SELECTION
    }

    /** Part of a claim that a key asked for. */
    public enum Aspect {
        STATEMENT,
        EVIDENCE,
        VERDICT,
        REVIEW
    }

    /**
     * @param pending to be answered by {@link #confirm} or {@link #refuse}
     * @param claim where the span is to be a further one of this claim
     */
    public record MarkRequest(int pending, TextSpan span, How how, @Nullable UUID claim) {}

    public record UnmarkRequest(UUID occurrence) {}

    /** @param index which of the mark's spans, from 0 */
    public record ResizeRequest(int pending, UUID occurrence, int index, TextSpan span) {}

    /**
     * @param from ordinal of the first sentence
     * @param to one past the last
     * @param disposition name of a disposition, not CLAIM; null for “not looked at after all”
     */
    public record DisposeRequest(int pending, int from, int to, @Nullable String disposition) {}

    public record MarkChosen(UUID claim, UUID occurrence, @Nullable Aspect aspect) {}
}
