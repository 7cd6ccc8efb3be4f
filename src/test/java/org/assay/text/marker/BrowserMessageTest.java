package org.assay.text.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.kernel.Refusal;
import org.assay.text.TextSpan;
import org.assay.text.marker.TextMarker.Aspect;
import org.assay.text.marker.TextMarker.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class BrowserMessageTest {

    private static final UUID ID = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    @Test
    void aPassageIsReadAsSent() {
        var mark = says("{'pending':4,'start':10,'end':25.0,'how':'sentence'}").mark();
        assertThat(mark).isEqualTo(new TextMarker.MarkRequest(4, new TextSpan(10, 25), How.SENTENCE, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'pending':1,'start':-1,'end':5,'how':'sentence'}",
                "{'pending':1,'start':5,'end':5,'how':'sentence'}",
                "{'pending':1,'start':9,'end':5,'how':'sentence'}",
                "{'pending':1,'start':1.5,'end':5,'how':'sentence'}",
                "{'pending':1,'start':0,'end':1e300,'how':'sentence'}",
                "{'pending':1,'start':'0','end':5,'how':'sentence'}",
                "{'pending':1,'start':null,'end':5,'how':'sentence'}",
                "{'pending':1,'start':[0],'end':{},'how':'sentence'}",
                "{'pending':1,'start':0,'end':5,'how':'by magic'}",
                "{'pending':1,'start':0,'end':5,'how':'sentence','claim':'x'}",
                "{'start':0,'end':5,'how':'sentence'}",
                "{}",
                "[]",
                "7",
                "'text'",
                "null",
            })
    void aPassageThatIsNoneIsRefused(String sent) {
        assertThatThrownBy(() -> says(sent).mark()).isInstanceOf(Refusal.class);
    }

    @Test
    void nothingAtAllIsRefused() {
        assertThatThrownBy(() -> new BrowserMessage(null).mark()).isInstanceOf(Refusal.class);
    }

    @Test
    void aRefusedPassageCanStillBeWithdrawnByItsNumber() {
        assertThat(says("{'pending':7,'start':-1}").pending()).hasValue(7);
        assertThat(says("{'pending':'7'}").pending()).isEmpty();
        assertThat(says("{'pending':1e99}").pending()).isEmpty();
    }

    @Test
    void aMessageOfAnotherVersionIsRefused() {
        says("{'version':'" + ID + "'}").of(ID);
        assertThatThrownBy(() -> says("{'version':'" + UUID.randomUUID() + "'}").of(ID))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("PAGE_OTHER_VERSION"));
        assertThatThrownBy(() -> says("{}").of(ID)).isInstanceOf(Refusal.class);
    }

    @Test
    void chosenKeysAreReadAsSent() {
        assertThat(says("{'singles':false,'changed':{'mark':['q','Alt+q'],'take':[]}}").keys())
                .isEqualTo(new PageKeys(false, Map.of("mark", List.of("q", "Alt+q"), "take", List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'singles':true}",
                "{'singles':'yes','changed':{}}",
                "{'singles':true,'changed':[]}",
                "{'singles':true,'changed':{'mark':'q'}}",
                "{'singles':true,'changed':{'mark':[1]}}",
                "{'singles':true,'changed':{'mark':['']}}",
                "{'singles':true,'changed':{'MARK THIS':['q']}}",
                "{'singles':true,'changed':{'mark':['q'],'take':['q']}}",
                "{'singles':true,'changed':{'mark':['a','b','c','d','e']}}",
                "{'singles':true,'changed':{'mark':['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa']}}",
            })
    void keysThatNoPageSendsAreRefused(String sent) {
        assertThatThrownBy(() -> says(sent).keys()).isInstanceOf(Refusal.class);
    }

    @Test
    void aSentenceIsNeverAccountedForAsAClaimByTheBrowser() {
        assertThat(says("{'pending':1,'from':2,'to':3,'disposition':null}").dispose().disposition())
                .isNull();
        assertThatThrownBy(() -> says("{'pending':1,'from':2,'to':3,'disposition':'CLAIM'}").dispose())
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> says("{'pending':1,'from':3,'to':3,'disposition':'OPINION'}").dispose())
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aChoiceNamesClaimOccurrenceAndPerhapsAnAspect() {
        String ids = "'claim':'" + ID + "','occurrence':'" + ID + "'";
        assertThat(says("{" + ids + "}").chosen().aspect()).isNull();
        assertThat(says("{" + ids + ",'aspect':'evidence'}").chosen().aspect()).isEqualTo(Aspect.EVIDENCE);
        assertThatThrownBy(() -> says("{'claim':'1-1-1-1-x','occurrence':3}").chosen())
                .isInstanceOf(Refusal.class);
    }

    private static BrowserMessage says(String json) {
        return new BrowserMessage(JsonMapper.builder().build().readTree(json.replace('\'', '"')));
    }
}
