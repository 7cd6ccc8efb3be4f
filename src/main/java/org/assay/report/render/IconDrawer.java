package org.assay.report.render;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.File;
import java.util.List;
import java.util.StringTokenizer;
import org.w3c.dom.Element;

/**
 * Draws {@link ToneIcon}s into a PDF: paths of absolute M, L, C and Z, and no more of SVG. A whole SVG engine would be
 * five megabytes for seven icons.
 */
final class IconDrawer implements SVGDrawer {

    private static final double FIELD = 16;

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        Element path = (Element) svg.getElementsByTagName("path").item(0);
        Path2D shape = parse(path.getAttribute("d"));
        Color colour = Color.decode(path.getAttribute("fill"));
        double size = cssWidth > 0 ? cssWidth : FIELD * dotsPerPixel;
        return new Icon(shape, colour, size);
    }

    static Path2D parse(String data) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        StringTokenizer tokens = new StringTokenizer(data, " ");
        while (tokens.hasMoreTokens()) {
            String token = tokens.nextToken();
            char command = token.charAt(0);
            if (command == 'Z') {
                path.closePath();
                continue;
            }
            double x = Double.parseDouble(token.substring(1));
            double y = Double.parseDouble(tokens.nextToken());
            switch (command) {
                case 'M' -> path.moveTo(x, y);
                case 'L' -> path.lineTo(x, y);
                case 'C' -> {
                    double[] rest = new double[4];
                    for (int i = 0; i < rest.length; i++) rest[i] = Double.parseDouble(tokens.nextToken());
                    path.curveTo(x, y, rest[0], rest[1], rest[2], rest[3]);
                }
                default -> throw new IllegalArgumentException("no icon: " + data);
            }
        }
        return path;
    }

    private record Icon(Path2D shape, Color colour, double size) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(size);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(size);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(size / FIELD, size / FIELD);
            device.setPaint(colour);
            device.fill(place.createTransformedShape(shape));
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext shared) {}

    @Override
    public void addFontFile(File file, String family, Integer weight, BaseRendererBuilder.FontStyle style) {}

    @Override
    public void close() {}
}
