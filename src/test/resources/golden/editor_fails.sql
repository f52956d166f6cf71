-- args: --keep-going --output-format table
-- env: EDITOR=sh -c 'case $1 in *top_*) echo "-- my work" >> "$1"; exit 3;; *) kill -9 $$;; esac' editor
edit top_clients
edit methods
queries own
