package org.assay.report.rest;

import java.util.List;
import org.assay.kernel.Ids;
import org.assay.report.ReportChoice;
import org.assay.report.ReportLanguage;
import org.assay.report.ReportPart;
import org.assay.report.ReportPreset;
import org.assay.report.ReportPresetId;
import org.assay.report.ReportPresets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Kept ways to put reports together. */
@RestController
@RequestMapping("/api/v1/report-presets")
class ReportPresetsApi {

    private final ReportPresets presets;

    ReportPresetsApi(ReportPresets presets) {
        this.presets = presets;
    }

    record PresetJson(
            String id, String name, boolean shared, String template, List<String> leave, String lang, boolean removable) {

        static PresetJson of(ReportPreset preset) {
            return new PresetJson(
                    preset.id().toString(),
                    preset.name(),
                    preset.shared(),
                    preset.choice().template().tag(),
                    preset.choice().asked().stream().sorted().map(ReportPart::tag).toList(),
                    preset.language().tag(),
                    preset.removable());
        }
    }

    record KeepJson(
            @Nullable String name,
            boolean shared,
            @Nullable String template,
            @Nullable List<String> leave,
            @Nullable String lang) {}

    record KeptJson(String id) {}

    @GetMapping
    List<PresetJson> all() {
        return presets.all().stream().map(PresetJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KeptJson keep(@RequestBody KeepJson wished) {
        ReportPresetId id = presets.keep(
                wished.name() == null ? "" : wished.name(),
                wished.shared(),
                ReportChoice.of(wished.template(), wished.leave()),
                wished.lang() == null ? ReportLanguage.ENGLISH : ReportLanguage.of(wished.lang()));
        return new KeptJson(id.toString());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        presets.delete(new ReportPresetId(Ids.parse(id)));
    }
}
