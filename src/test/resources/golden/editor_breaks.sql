-- args: --keep-going --output-format table src/test/resources/golden/access.log
-- env: VISUAL=sed -i -e '/SELECT$/,$s/client/clinet/' -e 's/^needs:/neds:/'
-- env: EDITOR=false
edit top_clients
edit top_clients
edit status_mix --force
queries own
