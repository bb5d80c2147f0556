package org.burnish.xorriso.run;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.burnish.image.ImageTree;
import org.burnish.image.NameConversion;
import org.burnish.image.attribute.AttributeKey;

/**
 * The character sets of names.
 *
 * @param local of names on disk, in commands and in messages
 * @param in of the images that are loaded; the local one if empty
 * @param out of the images that are written; the local one if empty
 */
public record CharacterSets(Charset local, Optional<Charset> in, Optional<Charset> out) {

    /** UTF-8 all over, so that bytes pass as they are. */
    public static final CharacterSets INITIAL =
            new CharacterSets(StandardCharsets.UTF_8, Optional.empty(), Optional.empty());

    public CharacterSets withLocal(Charset charset) {
        return new CharacterSets(charset, in, out);
    }

    public CharacterSets withIn(Optional<Charset> charset) {
        return new CharacterSets(local, charset, out);
    }

    public CharacterSets withOut(Optional<Charset> charset) {
        return new CharacterSets(local, in, charset);
    }

    public NameConversion loading() {
        return new NameConversion(in.orElse(local), local);
    }

    /** The character set that the names of an image are in, if it says so. */
    static Optional<String> said(ImageTree tree) {
        return tree.root().attributes().named().get(AttributeKey.CHARSET);
    }

    /** The conversion for an image that says in which character set its names are, where that is none that was used already. */
    Optional<NameConversion> saidBy(ImageTree tree, NameConversion used) {
        return said(tree).flatMap(name -> {
            try {
                return Optional.of(new NameConversion(Charset.forName(name), local))
                        .filter(said -> !said.equals(used));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        });
    }

    public NameConversion recording() {
        return new NameConversion(local, out.orElse(local));
    }
}
