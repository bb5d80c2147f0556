package org.burnish.image.iso9660.write;

import java.util.Optional;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageNode;
import org.burnish.image.ImageOptions;
import org.burnish.image.NameBytes;
import org.burnish.image.NameConversion;
import org.burnish.image.NameForms;
import org.burnish.image.Naming;
import org.burnish.options.Options;
import org.osgi.service.component.annotations.Component;

/** The names that the trees of a volume have. */
@Component
public final class RecordedNames implements NameForms {

    @Override
    public Optional<String> recorded(ImageNode node, Optional<Naming.Kind> form, Options options) {
        if (node.name().isEmpty()) {
            return Optional.of("");
        }
        NameConversion names = options.get(ImageOptions.NAMES);
        String name = names.convert(node.name());
        boolean directory = node instanceof DirectoryNode;
        String recorded = form.map(kind -> further(kind, name, directory, options))
                .orElseGet(() -> plain(name, directory, options.get(NameRules.KEY)));
        return Optional.of(names.reversed().convert(recorded));
    }

    private static String further(Naming.Kind kind, String name, boolean directory, Options options) {
        return switch (kind) {
            case ROCK_RIDGE -> NameBytes.decode(RockRidgeName.encode(name));
            case JOLIET ->
                JolietName.of(
                                name,
                                directory,
                                options.get(Iso9660Writer.JOLIET_LENGTH),
                                options.get(Iso9660Writer.JOLIET_UTF16))
                        .key();
            case ISO_9660_1999 ->
                NameBytes.decode(EnhancedName.of(name, directory).key().getBytes(EnhancedName.CHARSET));
        };
    }

    private static String plain(String name, boolean directory, NameRules rules) {
        byte[] key = IsoName.of(name, directory, rules).key().getBytes(IsoName.CHARSET);
        return new String(IsoName.identifier(key, directory, rules), IsoName.CHARSET);
    }
}
