package org.assay.workbench.rest;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.assay.kernel.Sentences;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Addresses for programs that no controller answers; else Vaadin would answer them with a page. Because these stand in
 * for every address, Spring no longer tells a wrong method or content from a wrong address, so this does.
 */
@Hidden
@RestController
class NothingHere {

    private static final String API = "/api/**";
    private static final String CONTENT = "/content/**";

    private final RequestMappingHandlerMapping addresses;

    NothingHere(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    @RequestMapping({API, CONTENT})
    ResponseEntity<ProblemDetail> nothing(HttpServletRequest request, Locale language)
            throws HttpRequestMethodNotSupportedException, HttpMediaTypeNotSupportedException {
        List<RequestMappingInfo> here = addresses.getHandlerMethods().keySet().stream()
                .filter(info -> !Set.of(API, CONTENT).containsAll(info.getPatternValues()))
                .filter(info -> matchesPath(info, request))
                .toList();
        if (here.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .body(ProblemDocuments.of(
                            HttpStatus.NOT_FOUND, "NOT_FOUND", Sentences.of(language, "problem.404"), null));
        }
        Set<String> methods = new TreeSet<>();
        for (RequestMappingInfo info : here) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) methods.add(method.name());
        }
        if (!methods.contains(request.getMethod())) {
            throw new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
        }
        throw new HttpMediaTypeNotSupportedException("nothing here reads " + request.getContentType());
    }

    private static boolean matchesPath(RequestMappingInfo info, HttpServletRequest request) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null && patterns.getMatchingCondition(request) != null;
    }
}
