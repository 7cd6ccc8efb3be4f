package org.assay.report.render;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * The Unicode bidirectional algorithm and Arabic shaping for the PDF engine, by ICU. The engine's own module for it is
 * not published for the version in use.
 */
final class RightToLeft {

    private RightToLeft() {}

    static final class Splitter implements BidiSplitter {

        private final Bidi bidi = new Bidi();
        private boolean leftToRight;
        private int length;

        @Override
        public void setParagraph(String text, byte direction) {
            length = text.length();
            // Most paragraphs; the whole algorithm took an eighth of the layout's time.
            leftToRight = direction != RTL && !Bidi.requiresBidi(text.toCharArray(), 0, length);
            if (leftToRight) return;
            byte level =
                    switch (direction) {
                        case RTL -> Bidi.RTL;
                        case LTR -> Bidi.LTR;
                        default -> Bidi.LEVEL_DEFAULT_LTR;
                    };
            bidi.setPara(text, level, null);
        }

        @Override
        public int countTextRuns() {
            return leftToRight ? 1 : bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            if (leftToRight) return new BidiTextRun(0, length, LTR);
            BidiRun run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String text) {
            return switch (Bidi.getBaseDirection(text)) {
                case Bidi.RTL -> RTL;
                case Bidi.LTR -> LTR;
                default -> NEUTRAL;
            };
        }
    }

    static final class Reorderer implements BidiReorderer {

        // Letters take their presentation forms, since the engine applies no font tables.
        private final ArabicShaping shaping = new ArabicShaping(
                ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK | ArabicShaping.TEXT_DIRECTION_LOGICAL);

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
        }

        @Override
        public String shapeText(String text) {
            try {
                return shaping.shape(text);
            } catch (ArabicShapingException unshapeable) {
                return text;
            }
        }

        @Override
        public String deshapeText(String text) {
            // Asked only for characters that the face lacks, and ours are chosen so that it has them.
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
