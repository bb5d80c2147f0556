package org.burnish.shell.manual;

/** Writes a page of the manual in the macros of man(7). */
final class Roff {

    private final StringBuilder text = new StringBuilder();

    Roff(String title, String version) {
        text.append(".TH ")
                .append(title)
                .append(" 1 \"\" \"Burnish ")
                .append(version)
                .append("\" \"Burnish\"\n");
        // words are separated by blanks only, and the page is flush left
        text.append(".nh\n.ad l\n");
    }

    Roff section(String title) {
        text.append(".SH ").append(title).append('\n');
        return this;
    }

    Roff subsection(String title) {
        text.append(".SS ").append(escaped(title)).append('\n');
        return this;
    }

    Roff paragraph(String words) {
        text.append(".PP\n").append(escaped(words)).append('\n');
        return this;
    }

    /** Words, without a paragraph before them. */
    Roff line(String words) {
        text.append(escaped(words)).append('\n');
        return this;
    }

    Roff item(String term, String words) {
        // alternatives may go on in the next line
        text.append(".TP\n.B ").append(escaped(term).replace("|", "|\\:")).append('\n');
        text.append(escaped(words)).append('\n');
        return this;
    }

    /** Lines as they are. */
    Roff example(String lines) {
        text.append(".PP\n.nf\n.RS\n");
        lines.lines().forEach(this::line);
        text.append(".RE\n.fi\n");
        return this;
    }

    private static String escaped(String words) {
        String escaped = words.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
