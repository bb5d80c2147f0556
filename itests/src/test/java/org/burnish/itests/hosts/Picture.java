package org.burnish.itests.hosts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A picture (SVG) of a terminal: commands behind a prompt, and what they print. Figures in what they print are of one run. */
final class Picture {

    static final String PROMPT = "$ ";

    private Picture() {}

    static List<String> lines(Path svg) throws IOException {
        try {
            NodeList texts = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(svg.toFile())
                    .getElementsByTagName("text");
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < texts.getLength(); i++) {
                lines.add(texts.item(i).getTextContent());
            }
            return lines;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Cannot read " + svg, e);
        }
    }

    /** The same as a page: each command in a frame, and behind it the frame of what it prints. */
    static Document page(List<String> lines) {
        StringBuilder page = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith(PROMPT)) {
                page.append("```sh\n").append(line.substring(PROMPT.length())).append("\n```\n");
            } else {
                page.append("```text\n")
                        .append(line.replaceAll("[0-9][0-9.]*| {2,}", "..."))
                        .append("\n```\n");
            }
        }
        return new Document(page.toString());
    }
}
