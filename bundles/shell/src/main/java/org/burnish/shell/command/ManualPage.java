package org.burnish.shell.command;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.burnish.shell.console.Manuals;
import org.burnish.shell.manual.Language;
import org.burnish.shell.manual.Pages;
import org.burnish.shell.text.CommandWords;
import org.burnish.shell.text.Manual;
import org.burnish.xorriso.spi.XorrisoRunner;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prints a page of the manual. */
@Component(
        service = DiscCommand.class,
        property = {
            "osgi.command.scope=disc",
            "osgi.command.function=manual",
            "osgi.command.description=" + ManualPage.SUMMARY
        })
public final class ManualPage extends DiscCommand {

    static final String SUMMARY = "prints a page of the manual as man reads it: of these commands, or of xorriso's";
    private static final String LANGUAGE = "xorriso";
    private static final List<String> PAGES = List.of("burnish", LANGUAGE);
    static final Manual MANUAL =
            Manual.of("manual", "[" + String.join("|", PAGES) + "]", SUMMARY).examples("manual", "manual xorriso");

    private final BundleContext context;
    private final XorrisoRunner runner;

    /** Made by the component runtime. */
    @Activate
    public ManualPage(BundleContext context, @Reference XorrisoRunner runner) {
        super(MANUAL);
        this.context = context;
        this.runner = runner;
    }

    @Override
    Object run(CommandSession session, @Nullable String... words) {
        CommandWords options = parse(words);
        String page = options.words(0, 1).stream().findFirst().orElse(PAGES.get(0));
        if (!PAGES.contains(page)) {
            throw options.wrong("There is no page '" + page + "'");
        }
        Version version = context.getBundle().getVersion();
        Pages pages = new Pages(version.getMajor() + "." + version.getMinor() + "." + version.getMicro());
        return options.reported(
                page.equals(LANGUAGE)
                        ? pages.language(Language.of(runner))
                        : pages.program(new Manuals(context).all(List.of()).values()));
    }
}
