package org.assay.report.render;

import static org.assay.report.ClaimBuilder.aClaim;
import static org.assay.report.ReportBuilder.aReport;

import org.assay.report.ClaimBuilder;
import org.assay.report.ReportBuilder;
import org.assay.report.ReportedStance;
import org.assay.report.ReportedState;
import org.assay.report.VerdictReport;
import org.assay.report.VerdictTone;

/** Reports that several tests look at. */
final class Samples {

    private Samples() {}

    /** One claim of each tone and state, in several scripts. */
    static VerdictReport varied() {
        return variedBuilder().build();
    }

    static ReportBuilder variedBuilder() {
        return aReport()
                .sample()
                .with(
                        aClaim().stating("The northern grid was without power for nine days in January.")
                                .quoting(
                                        "When the storm came, the whole of the northern grid ",
                                        "lost power for nine days",
                                        ", and the villages along the coast")
                                .saidAt("a press briefing in Aberdeen")
                                .because("The operator’s log gives *both ends* of the outage:\n\n"
                                        + "- it began on **4 January** at 02:10,\n- and ended on 8 January at 08:12.\n\n"
                                        + "| source | hours |\n|---|---|\n| log | 102 |\n| regulator | 102 |\n\n"
                                        + "See [the log](https://grid.example/log).")
                                .correcting("… lost power for a little over four days …")
                                .on(
                                        ReportedStance.REFUTES,
                                        "Outage log, January 2026",
                                        "https://grid.example/log/2026-01?from=2026-01-01&to=2026-01-31",
                                        "Supply restored 8 January 08:12; duration 102 h 2 min.")
                                .on(
                                        ReportedStance.CONTEXT,
                                        "Annual report of the regulator",
                                        "https://regulator.example/annual-2026.pdf",
                                        null),
                        aClaim().stating("Wind covered 41 percent of demand in 2025.")
                                .quoting("By the operator’s own count, ", "wind covered 41 percent of demand", " last year")
                                .rated("true", "True", VerdictTone.TRUE, 5)
                                .summary("The annual balance gives 41.2 percent.")
                                .on(ReportedStance.SUPPORTS, "Annual balance 2025", "https://grid.example/balance", "41.2 %"),
                        aClaim().stating("Bills fell by a tenth after the link opened.")
                                .rated("mostly-true", "Mostly true", VerdictTone.MOSTLY_TRUE, 4)
                                .summary("They fell by 9.4 percent on average, with wide differences."),
                        aClaim().stating("Every second household has a heat pump.")
                                .rated("half-true", "Half true", VerdictTone.HALF, 3)
                                .summary("True of new houses, not of all."),
                        aClaim().stating("The new line was paid for by the union alone.")
                                .rated("mostly-false", "Mostly false", VerdictTone.MOSTLY_FALSE, 2)
                                .summary("The union paid 38 percent."),
                        aClaim().stating("The minister knew of the fault a week before.")
                                .rated("unproven", "Unproven", VerdictTone.UNPROVEN, null)
                                .summary("No document seen so far shows it, and none rules it out."),
                        aClaim().stating("Мэр сказал, что сеть восстановят за два дня.")
                                .quoting("На брифинге ", "мэр сказал, что сеть восстановят за два дня", ", но этого не случилось")
                                .summary("На восстановление ушло девять дней: журнал оператора это показывает.")
                                .because("В журнале *указаны* обе даты. Ἡ ἀλήθεια νικᾷ — και η αλήθεια.")
                                .on(ReportedStance.REFUTES, "Журнал отключений", "https://grid.example/ru", "Подача восстановлена 13 января."),
                        aClaim().stating("قال الوزير إن الشبكة عادت إلى العمل خلال يومين (48 ساعة).")
                                .quoting("وفي المؤتمر الصحفي ", "قال الوزير إن الشبكة عادت خلال يومين", "، لكن ذلك لم يحدث")
                                .summary("استغرق الأمر تسعة أيام بحسب سجل المشغّل Grid Authority لعام 2026.")
                                .because("يبيّن السجل **التاريخين** معًا، وفيه 102 ساعة.\n\n- أولًا: البداية\n- ثانيًا: النهاية")
                                .on(ReportedStance.REFUTES, "سجل الانقطاعات", "https://grid.example/ar", "أُعيدت الخدمة في 13 يناير."),
                        aClaim().stating("市长说电网将在两天内恢复。")
                                .quoting("在新闻发布会上，", "市长说电网将在两天内恢复", "，但事实并非如此")
                                .rated("false", "False", VerdictTone.FALSE, 1)
                                .summary("根据运营商的记录，恢复用了九天时间，因此这一说法不正确。")
                                .because("记录给出了停电的**开始**和结束时间。臺灣的報告也證實了這一點。東京でも確認した。")
                                .on(ReportedStance.REFUTES, "停电记录", "https://grid.example/zh", "一月十三日恢复供电。"),
                        aClaim().stating("\uD83D\uDD25 The power is back \uD83C\uDF89 — and Tiếng Việt, Łódź, Hawaiʻi, עברית, हिन्दी too")
                                .rated("satire", "Satire", VerdictTone.SATIRE, null)
                                .summary("Posted as a joke, by an account that says so."),
                        aClaim().stating("The link carries 1,400 megawatts.").in(ReportedState.PROPOSED),
                        aClaim().stating("Two cables were cut on purpose.").unchecked(),
                        aClaim().stating("The dam holds ten years of water.").outdated().in(ReportedState.APPROVED));
    }

    /** A long report: so many claims, each with three pieces of evidence and two paragraphs. */
    static VerdictReport of(int claims) {
        ReportBuilder report = aReport();
        VerdictTone[] tones = VerdictTone.values();
        for (int i = 0; i < claims; i++) {
            ClaimBuilder claim = aClaim().stating("Claim about the year " + (1500 + i)
                            + ", in which the northern grid was said to have lost power for nine days")
                    .rated("r" + i % 7, "Rating " + i % 7, tones[i % 7], i % 7 < 5 ? 5 - i % 7 : null)
                    .because("The operator’s log gives both ends of the outage, and the regulator confirms them in its "
                            + "report for the year, where the hours are counted by station.\n\nA second paragraph says "
                            + "**what remains unknown**: two stations kept no log, and their hours are estimated from the "
                            + "load of their neighbours, as [the method](https://grid.example/method) lays out.")
                    .on(
                            ReportedStance.REFUTES,
                            "Outage log, January " + i % 40,
                            "https://grid.example/log/" + i,
                            "Supply restored 8 January 08:12; duration 102 h 2 min.")
                    .on(ReportedStance.CONTEXT, "Annual report " + i % 40, "https://regulator.example/" + i, null)
                    .on(
                            ReportedStance.SUPPORTS,
                            "Interview with the shift engineer " + i % 25,
                            "https://northern.example/interview/" + i,
                            "We were dark for more than a week, or it felt so.");
            if (i % 9 == 0) claim.in(ReportedState.PROPOSED);
            report.with(claim);
        }
        return report.build();
    }
}
