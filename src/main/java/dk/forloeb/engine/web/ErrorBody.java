package dk.forloeb.engine.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an error's body back so that it can be reworded; lets everything else through as it comes. */
final class ErrorBody extends ContentCachingResponseWrapper {

    ErrorBody(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= SC_BAD_REQUEST;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return isError() ? super.getOutputStream() : getResponse().getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return isError() ? super.getWriter() : getResponse().getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            getResponse().flushBuffer();
        }
    }
}
