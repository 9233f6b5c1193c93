package receivables.letters;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.openpdf.text.BadElementException;
import org.openpdf.text.Image;

/**
 * The company's logo as letters may bear it: in an archive nothing is transparent and every colour is one of a screen. A PNG is laid on
 * white; a JPEG stays as it is, unless its colours are a printing press's.
 */
final class Logo {

    private static final int PRESS_COLOURS = 4;

    private Logo() {
    }

    /** @param name as in {@code company.yml}; null or blank: none @return PNG or JPEG, empty where the company has none */
    static byte[] read(String name, Path configDirectory) {
        if (name == null || name.isBlank()) {
            return new byte[0];
        }
        Path file = configDirectory.resolve(name);
        try {
            byte[] content = Files.readAllBytes(file);
            Image image = Image.getInstance(content);
            if (image.type() == Image.JPEG && image.getColorspace() == PRESS_COLOURS) {
                throw new TemplateException(List.of("company.yml: the logo " + file
                        + " has the colours of a printing press (CMYK); save it as RGB"));
            }
            return image.type() == Image.JPEG ? content : onWhite(file, content);
        } catch (IOException | BadElementException unreadable) {
            throw new TemplateException(List.of("company.yml: the logo " + file + " cannot be read as PNG or JPEG; correct its path"
                    + " or leave it empty"));
        }
    }

    private static byte[] onWhite(Path file, byte[] content) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(content));
        if (picture == null) {
            throw new IOException(file + " is no picture");
        }
        BufferedImage flat = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = flat.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(flat, "png", png);
        return png.toByteArray();
    }
}
