package org.burnish.war;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import org.burnish.embedded.Burnish;

/**
 * Opens a {@link Burnish} when a web application starts, and closes it when the application stops. The container finds this
 * listener in the jar by itself. While the application runs, its servlets get the Burnish by {@link #burnish}.
 */
public final class BurnishListener implements ServletContextListener {

    /** The attribute of the servlet context that has the {@link Burnish}. */
    public static final String ATTRIBUTE = "org.burnish.embedded.Burnish";

    /**
     * The Burnish of an application.
     *
     * @throws IllegalStateException when the listener did not run, or has ended
     */
    public static Burnish burnish(ServletContext application) {
        if (application.getAttribute(ATTRIBUTE) instanceof Burnish burnish) {
            return burnish;
        }
        throw new IllegalStateException("There is no Burnish in the web application '" + application.getContextPath()
                + "': the application has stopped, or the jar org.burnish.war is not in its WEB-INF/lib.");
    }

    /**
     * Opens the Burnish.
     *
     * @throws IllegalStateException when it can't be opened; the message says why, and the container does not start the
     *     application
     */
    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        try {
            application.setAttribute(ATTRIBUTE, Burnish.open());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The web application '" + application.getContextPath() + "' gets no Burnish: " + e.getMessage(), e);
        }
    }

    /** Cancels the operations of the application, waits for their ends, and closes the Burnish. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        if (application.getAttribute(ATTRIBUTE) instanceof Burnish burnish) {
            application.removeAttribute(ATTRIBUTE);
            burnish.close();
        }
    }
}
